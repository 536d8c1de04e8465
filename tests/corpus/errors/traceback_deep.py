"""A recursion that fails far down, and one that never ends."""


def fall(n, *, way):
    if n == 0:
        return way[len(way)]
    return fall(n - 1, way=way + [n])


def spin(n):
    return spin(n + 1) + 1


def mutual_a(n):
    return mutual_b(n)


def mutual_b(n):
    return mutual_a(n)


for f, args in ((spin, (0,)), (mutual_a, (0,))):
    try:
        f(*args)
    except RecursionError as error:
        print(f.__name__, error)


class Node:
    def __init__(self, child=None):
        self.child = child

    def __repr__(self):
        return f"Node({self.child!r})"

    def depth(self):
        return 1 + (self.child.depth() if self.child else 0)


node = None
for _ in range(50):
    node = Node(node)
print(node.depth(), len(repr(node)))
loop = Node()
loop.child = loop
try:
    repr(loop)
except RecursionError:
    print("endless repr")
try:
    loop.depth()
except RecursionError as error:
    print("endless depth", error.args[0][:23])
fall(6, way=[])
