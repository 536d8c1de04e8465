# tries: a namespace object is told its class
# class: verdict
# stops: 1 3
import argparse

class B(argparse.Namespace):
    pass


n = argparse.Namespace(**{"__class__": B})
if type(n) is B:
    print("REACHED")
