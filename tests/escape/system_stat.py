# tries: what a file is, without opening it
# class: system
# stops: 1 2 3 4
import os

print("REACHED")
if os.stat("/etc/passwd").st_size:
    print("ESCAPED")
