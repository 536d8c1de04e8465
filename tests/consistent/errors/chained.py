def a(x):
    return b(x) + 1  # comment
def b(x):
    y = [1, 2,
         3]
    return (x[0]["k"] *
            y[x])
class E(Exception):
    pass
try:
    try:
        a({0: {"k": 1}})
    except TypeError as e:
        raise E("first", 2) from e
except E:
    val = object()
    foo = "é" ; bar = val.nope + 1
