# tries: another program in this process
# class: system
# stops: 1 2 3 4
import os

print("REACHED", flush=True)
os.execv("/bin/echo", ["echo", "ESCAPED"])
