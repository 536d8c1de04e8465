# tries: a file without a name, written
# class: system
# stops: 1 2 3 4
import os

print("REACHED")
file = os.open("/tmp", os.O_TMPFILE | os.O_RDWR)
if os.write(file, b"x") == 1:
    print("ESCAPED")
