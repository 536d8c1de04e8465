import helper, shapes.inner.deep as dd
from helper import *
from shapes import *
import shapes.square
print(twice(4), VALUE, Thing(3), helper._hidden, dd.X, dd.who(), round_shape())
print(helper, shapes.square.Square.side, Square, area(Square()))
helper.VALUE = 43
print(helper.VALUE, VALUE, helper.__name__, helper.__doc__, sorted(n for n in dir(helper) if not n.startswith("__")))
try:
    from helper import nothing
except ImportError as e:
    print(type(e).__name__, e)
print(Thing.__module__, twice.__module__)
def g():
    import helper as h
    return h.fail()
g()
