# tries: a function made by exec runs after its dict got a guard
# class: shadowing
# stops: 2 3 4
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


space = {"p": fractions.Fraction.numerator}
exec("def f():\n    return p.fget", space)
space["_read_"] = guard
use(dig(space["f"]()))
