# tries: the metaclass of protocols with a base that no class may have
# stops: 3
import math
import typing

C = type(typing.Protocol)("C", (type(math),), {})
if isinstance(C("x"), type(math)):
    print("REACHED")
