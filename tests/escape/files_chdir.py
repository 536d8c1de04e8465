# tries: a context manager changes the folder
# class: files
# stops: 1 3 4
import contextlib
import os

with contextlib.chdir("/etc"):
    print("REACHED")
    if "passwd" in os.listdir("."):
        print("ESCAPED")
