# tries: a buffer that closes the stream which it is written to
# class: memory
# stops: 1 2 3 4
# memory bug: 3.13
import io


class Data(bytearray):
    def __buffer__(self, flags):
        f.close()
        return super().__buffer__(flags)


for _ in range(1000):
    f = io.BytesIO(b"A" * 100)
    try:
        f.write(Data(b"x" * 1000))
    except (ValueError, TypeError):
        pass
