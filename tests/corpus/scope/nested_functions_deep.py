"""Five levels of functions, classes between, names found at every level."""
level = "module"


def one(a):
    level = "one"
    shared = [a]

    def two(b):
        nonlocal shared
        shared = shared + [b]

        class Three:
            level = "class"
            seen_from_class = [shared[0], level]

            def method(self, c):
                def four(d):
                    nonlocal level, shared
                    before, level = level, level + "/four"
                    shared += [c, d]

                    def five(e, *, f=before):
                        global level
                        level = f"module set by five({e})"
                        return before, f, self.level, a, b, c, d, e, len(shared)
                    return five
                return four
        return Three
    return two, lambda: (level, shared)


two, peek = one("a")
Three = two("b")
four = Three().method("c")
five = four("d")
print(five("e"), five("x", f="given"))
print(peek(), level, Three.seen_from_class)
four("again")
print(peek(), Three.level)


def recursive_factory(n):
    def inner():
        return (n, *(recursive_factory(n - 1)() if n else ()))
    return inner


print(recursive_factory(4)())


def accumulate(seen=None):
    def visit(tree, depth=0):
        nonlocal best
        if depth > best[0]:
            best = depth, tree
        for child in tree if isinstance(tree, (list, tuple)) else ():
            visit(child, depth + 1)
    best = -1, None
    return lambda tree: (visit(tree), best)[1]


print(accumulate()([1, [2, [3, ["deep"]], 4]]))


def mixed():
    x = 1

    class A:
        y = x + 1
        def get(self): return x

        class B:
            z = x + 10
            def get(self): return x, self.z
    x = 5
    return A.y, A().get(), A.B.z, A.B().get(), [x for x in range(2)], x


print(mixed())


def generator_closure():
    total = 0

    def add():
        nonlocal total
        while True:
            n = yield total
            if n is None:
                return total
            total += n
    g = add()
    next(g)
    return g.send, lambda: total


send, total = generator_closure()
send(5), send(7)
print(total())
try:
    send(None)
except StopIteration as stop:
    print("final", stop.value)
decorate = lambda f: lambda *a: (lambda r: (r, f.__name__))(f(*a))


@decorate
def decorated(n, acc=()):
    return acc if n == 0 else decorated(n - 1, (*acc, n))


print(decorated(2))
