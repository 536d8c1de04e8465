# tries: members of a class are read past the guards
# class: reader
# stops: 3
# rests: the names are data that a library reads
import inspect


def function():
    pass


for name, value in inspect.getmembers(function):
    if name in ("__globals__", "__code__", "__builtins__"):
        print("REACHED", name)
