# tries: base make dataclass entries: the same base from __mro_entries__
# class: classes
# stops: 1 2 3
import dataclasses
import math


class Base:
    def __mro_entries__(self, bases):
        return (type(math),)


C = dataclasses.make_dataclass("C", [], bases=(Base(),), init=False)
if isinstance(C("x"), type(math)):
    print("REACHED")
