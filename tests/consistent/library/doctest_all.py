"""The module's own examples.

>>> add(1, 2)
3
>>> x = 1
>>> def f():
...     return x
>>> x = 2
>>> f()
2
>>> for i in range(2):
...     i
0
1
>>> x; add(x, 1)
2
3
"""
import doctest
from doctest import *


def add(a, b):
    """
    >>> add(2, 3)
    5
    >>> add("a", 1)
    Traceback (most recent call last):
      ...
    TypeError: can only concatenate str (not "int") to str
    >>> add([1], [2]); print("more")
    [1, 2]
    more
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> None
    >>> add(*range(2))  # doctest: +SKIP
    no
    >>> list(range(30))  # doctest: +ELLIPSIS
    [0, 1, ..., 28, 29]
    >>> print("a   b")  # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> add(1, 1) == 2
    1
    >>> try:
    ...     1 / 0
    ... except ZeroDivisionError as e:
    ...     str(e)
    'division by zero'
    """
    return a + b


class Stack:
    """
    >>> s = Stack()
    >>> s.push(1)
    >>> s.items
    [1]
    """

    def __init__(self):
        self.items = []

    def push(self, item):
        """Push.

        >>> s = Stack()
        >>> s.push(3); s.items
        [3]
        """
        self.items.append(item)

    @property
    def top(self):
        """
        >>> s = Stack()
        >>> s.top
        Traceback (most recent call last):
        IndexError: list index out of range
        """
        return self.items[-1]

    @staticmethod
    def make():
        """
        >>> Stack.make().items
        []
        """
        return Stack()

    @classmethod
    def of(cls, *items):
        """
        >>> Stack.of(1, 2).items
        [1, 2]
        >>> @property
        ... def p(self):
        ...     return 1
        >>> class Sub(Stack):
        ...     '''A doc.'''
        ...     x = 1
        >>> Sub.x
        1
        """
        self = cls()
        self.items.extend(items)
        return self


def undocumented():
    pass


def wrong(n):
    """A failure.

    >>> wrong(1)
    3
    >>> wrong(2)
    >>> print("x")
    >>> n = 3
    1
    >>> wrong(3)
    Traceback (most recent call last):
        ...
    ValueError: x
    """
    return n


__test__ = {"more": """
>>> add(5, 6)
11
"""}
print(testmod(verbose=False))
print(doctest.testmod(optionflags=doctest.REPORT_ONLY_FIRST_FAILURE, report=False))
del wrong
print(testmod().failed)
testmod(verbose=True)
run_docstring_examples(add, globals())
run_docstring_examples(Stack.push, globals(), name="push", verbose=True)
run_docstring_examples(">>> 1 + 1\n3\n", {}, name="text")
try:
    testmod(3)
except TypeError as error:
    print(error)
