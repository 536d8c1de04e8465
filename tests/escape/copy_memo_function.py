# tries: a memo answers for a class and its arguments: a function with a guard of its own
# class: reduce
# stops: 2 3 4
import abc
import collections
import copy
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


class Pair(collections.namedtuple("Pair", "code space"), metaclass=abc.ABCMeta):
    pass


class Memo(dict):
    def get(self, key, default=None):
        return answers.get(key, default)


space = {"p": fractions.Fraction.numerator, "_read_": guard}
pair = Pair([], {})
answers = {id(Pair): type(guard), id(pair.space): space,
           id(pair.code): compile("found = p.fget", "<text>", "exec")}
copy.deepcopy(pair, Memo())()
use(dig(space["found"]))
