# tries: the file below a stream, and its class
# class: files
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import sys

io = type(sys)("io") and __import__("io")
raw = io.TextIOWrapper(io.open("/dev/null", "rb")).buffer.raw
use(lambda path: io.TextIOWrapper(type(raw)(path)))
