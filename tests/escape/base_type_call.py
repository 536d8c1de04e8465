# tries: type() with a base that no class may have
# stops: 3
import math

C = type("C", (type(math),), {})
if isinstance(C("x"), type(math)):
    print("REACHED")
