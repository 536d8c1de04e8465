# tries: a class that takes its own harmless name away in time
# class: verdict
# stops: 2 3 4
import io


class T(io.TextIOWrapper):
    buffer = None


class Late:
    def __del__(self):
        del T.buffer


t = T(io.BufferedReader(io.FileIO("/etc/passwd")))
late = Late()
del late
print("REACHED")
if b"root:" in t.buffer.read():
    print("ESCAPED")
