# The tick stands before the first simple statement, after a docstring.
def a(): return 1


def b():
    """doc"""
    return 1


def c(): "doc"


def d():
    """doc
    of two lines"""


async def e():
    global g; g = 1


def f():
    pass


def g(): ...
