# tries: a dataclass is made again with slots and a base that no class may have
# class: classes
# stops: 2 3
import dataclasses
import math


class Base(type(math)):
    pass


@dataclasses.dataclass(slots=True, init=False)
class C(Base):
    pass


if isinstance(C("x"), type(math)):
    print("REACHED")
