# tries: another process
# class: system
# stops: 1 2 3 4
import os

child = os.fork()
if child == 0:
    os._exit(0)
print("REACHED")
if os.waitpid(child, 0)[0] == child:
    print("ESCAPED")
