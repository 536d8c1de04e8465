# tries: the priority of the process outside
# class: system
# stops: 1 3 4
import os

print("REACHED")
if os.getpriority(os.PRIO_PROCESS, os.getppid()) is not None:
    os.setpriority(os.PRIO_PROCESS, 0, 19)
    print("ESCAPED")
