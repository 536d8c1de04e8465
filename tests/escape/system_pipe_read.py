# tries: bytes through a pipe of its own
# class: system
# stops: 1 3 4
import os

print("REACHED")
a, b = os.pipe()
os.write(b, b"x")
if os.read(a, 1) == b"x":
    print("ESCAPED")
