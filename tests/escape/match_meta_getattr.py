# tries: a metaclass that answers for the names of positional patterns
# class: patterns
# stops: 2 3
from abc import ABCMeta
from contextlib import ExitStack


class Answers(ABCMeta):
    def __getattr__(cls, name):
        if name == "__match_args__":
            return "_exit_" + "callbacks",
        raise AttributeError(name)


class Late(ABCMeta):
    pass


class Any(metaclass=Answers):
    pass


class Other(metaclass=Late):
    pass


try:
    Late.__getattr__ = Answers.__getattr__
except (AttributeError, TypeError):
    pass
for kind in Any, Other:
    kind.register(ExitStack)
    match ExitStack():
        case kind(callbacks):
            print("REACHED")
