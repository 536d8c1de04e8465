# tries: vars consumed in a library's frame
# class: lazy
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import json
import statistics

seen = []


class N(float):
    def __new__(cls, space):
        seen.append(space)
        return float.__new__(cls, 1)


statistics.mean(map(N, map(vars, [json])))
use(dig(seen[0]))
