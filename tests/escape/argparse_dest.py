# tries: an option whose dest is a guarded name reads it of a function
# class: reader
# stops: 3
# rests: the name is data that a library reads
import argparse


def function():
    pass


parser = argparse.ArgumentParser()
action = parser.add_argument("--x", action="append", dest="__" + "code__")
try:
    action(parser, function, "y")
except AttributeError as error:
    if "'code' object" in str(error):
        print("REACHED")
