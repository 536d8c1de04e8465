# tries: the type of a namespace makes modules
# class: code
# stops: 1 2 3
import sys

make = type(sys)
m = make("io")
print("REACHED" if m.__name__ == "io" and m.__spec__ is None else "")
