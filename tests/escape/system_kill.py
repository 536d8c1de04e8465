# tries: a signal to the process outside
# class: system
# stops: 1 2 3 4
import os

print("REACHED")
os.kill(os.getppid(), 0)
print("ESCAPED")
