# tries: a view of a reader's buffer, kept when the reader is gone
# class: memory
# stops: 2 3 4
# memory bug: 3.11 3.13
import io


class Raw(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, view):
        views.append(view)
        view[:] = b"A" * len(view)
        return len(view)


views = []
reader = io.BufferedReader(Raw(), 1 << 16)
reader.read(10)
del reader
keep = [bytearray(b"Z" * 65536) for _ in range(20)]
seen = bytes(views[0])
print("REACHED" if seen.count(b"A") != len(seen) else "")
