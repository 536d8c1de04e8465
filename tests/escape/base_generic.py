# tries: a generic class with a base that no class may have
# stops: 3
import math
import typing


class C(typing.Generic[typing.TypeVar("T")], type(math)):
    pass


if isinstance(C("x"), type(math)):
    print("REACHED")
