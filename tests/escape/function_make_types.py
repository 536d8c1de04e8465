# tries: types.FunctionType makes a function of another's code
# class: code
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import json
import types


def g():
    return open


use(types.FunctionType(g.__code__, {"__builtins__": json.dumps.__builtins__})())
