# tries: exec in a dict that holds a tick of its own
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


class Tick:
    def __bool__(self):
        print("REACHED")
        return True


space = {"p": fractions.Fraction.numerator, "go": True, "_tick_": Tick()}
exec("while go:\n    go = False\n    found = p.fget", space)
use(dig(space["found"]))
