# tries: text that puts a guard into the dict that it runs in
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


space = {"p": fractions.Fraction.numerator, "guard": guard}
space["space"] = space
exec("space['_re' + 'ad_'] = guard\nfound = p.fget", space)
use(dig(space["found"]))
