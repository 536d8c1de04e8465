# A nested def is folded into where it evaluates something that can call.
def a(d):
    @d
    @d.e
    def g(): pass


def b():
    def g(x=1, *, y=2): pass


def c():
    def g(x: int, *, y: list[int]): pass


def d():
    def g(x: int) -> "str": pass
    return g


def e(x):
    def g(*, y=x): pass
    async def h(z: x.obj, *a: x): pass


def f():
    def g():
        return 1
