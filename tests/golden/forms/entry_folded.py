# Where the first statement is compound, the tick is folded into what it evaluates.
def a(x):
    if x: pass
    elif x: pass


def b(x):
    for i in x: pass


def c(x):
    while x and 1: pass


def d(x):
    with x as y, y: pass


def e(x):
    match x, 1:
        case _: pass


def f(x):
    """doc"""
    for i in x, 1: pass


async def g(x):
    async with x: pass


async def h(x):
    async for i in x: pass
