# tries: exec with locals that hold a guard of their own
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


space = {"p": fractions.Fraction.numerator, "_read_": guard}
exec("found = p.fget", {}, space)
use(dig(space["found"]))
