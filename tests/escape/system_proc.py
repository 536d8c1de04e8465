# tries: what the kernel says of the process outside
# class: system
# stops: 1 2 3 4
import os

print("REACHED")
name = os.open(f"/proc/{os.getppid()}/comm", 0)
if os.read(name, 99):
    print("ESCAPED")
