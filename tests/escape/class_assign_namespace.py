# tries: a namespace object is told its class
# class: verdict
# stops: 3
# rests: a name in a dict is data, and argparse is a facade that hands it on
import argparse

class B(argparse.Namespace):
    pass


n = argparse.Namespace(**{"__class__": B})
if type(n) is B:
    print("REACHED")
