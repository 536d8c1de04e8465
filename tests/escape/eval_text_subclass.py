# tries: a str that answers the compiler and CPython differently
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


class Text(str):
    def __str__(self):
        return "found = 1"

    def encode(self, *args):
        return b"found = 1"


space = {"p": fractions.Fraction.numerator}
exec(Text("found = p.fget"), space)
use(dig(space["found"]))
