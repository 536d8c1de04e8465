import math
import re
from dataclasses import dataclass


@dataclass
class Point:
    x: int = 3


class A:
    def __del__(self):
        print("del", sorted(globals())[:3], dir(), hasattr(self, "x"))
        print(eval("1+1"), math.sqrt(4), vars(self), Point(), __name__)
        print(re.sub("a", "b", "banana"), sum(i for i in range(5)))

        class B:
            pass
        print(B.__name__, type("C", (), {}))


a = A()
a.me = a
