# tries: the names in a folder
# class: system
# stops: 1 3 4
import os

print("REACHED")
if "passwd" in os.listdir("/etc"):
    print("ESCAPED")
