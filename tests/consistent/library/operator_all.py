import operator
from operator import attrgetter, itemgetter, methodcaller


class Thing:
    def __init__(self, n):
        self.n = n
        self.next = self

    def scaled(self, by, plus=0):
        return self.n * by + plus


t = Thing(3)
print(attrgetter("n")(t), attrgetter("n", "next.n")(t), attrgetter("next.next.n")(t))
print(methodcaller("scaled", 2)(t), methodcaller("scaled", 2, plus=1)(t))
print(attrgetter("a"), attrgetter("a", "b.c"), methodcaller("x", 1, y="z"))
print(sorted([Thing(2), Thing(1)], key=attrgetter("n"))[0].n)
print(list(map(methodcaller("upper"), ["a", "b"])), itemgetter(1, 0)("xy"))
for call in (lambda: attrgetter(), lambda: attrgetter(3), lambda: methodcaller(),
             lambda: attrgetter("gone")(t), lambda: attrgetter("n")(t, t),
             lambda: methodcaller("gone")(t)):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(operator.add(1, 2), operator.contains([1], 1), operator.countOf("aab", "a"),
      operator.getitem([5], 0), operator.not_(0), operator.truth([]))
data = [1, 2]
operator.setitem(data, 0, 9)
operator.delitem(data, 1)
print(data, operator.iadd(data, [3]), operator.matmul.__name__)
