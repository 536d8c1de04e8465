# tries: an option whose dest is a guarded name writes it to a function
# class: writer
# stops: 3
# rests: the name is data that a library writes
import argparse


def harmless():
    return "harmless"


def other():
    return "other"


parser = argparse.ArgumentParser()
action = parser.add_argument("--x", dest="__" + "code__", action="store_const",
                             const=eval("other.__" + "code__") if 0 else None)
try:
    action(parser, harmless, None)
except (AttributeError, TypeError) as error:
    if "must be set to a code object" in str(error):
        print("REACHED")
