# A nested class: decorator, base, keyword, else inside.
def a(d):
    @d
    class A: pass


def b(x):
    class A(x, metaclass=x): pass


def c(x):
    class A(*x): pass


def d(x):
    class A(metaclass=x): pass


def e():
    class A:
        """doc"""


def f():
    class A:
        """doc"""
        x = 1


def g():
    class A:
        def h(self): pass
    return A
