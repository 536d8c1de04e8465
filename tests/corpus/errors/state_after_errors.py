"""What is left after an exception: partially built lists, iterators, locks, counters."""


class Lock:
    def __init__(self): self.held, self.log = 0, []
    def __enter__(self): self.held += 1; self.log.append("+")
    def __exit__(self, kind, *rest): self.held -= 1; self.log.append("-" if kind is None else kind.__name__[0])


lock = Lock()


def risky(items, out):
    for i in items:
        with lock:
            out.append(10 // i)
            if out[-1] == 5:
                raise StopIteration("inside a function is ordinary")
    return out


results = []
for data in ([1, 5], [2, 3], [0, 1], ["x"]):
    out = []
    try:
        risky(data, out)
    except (StopIteration, ZeroDivisionError, TypeError) as error:
        results.append((type(error).__name__, out))
    else:
        results.append(("ok", out))
print(results, lock.held, "".join(lock.log))
it = iter([3, 0, 2])
got = []
while True:
    try:
        got += [6 // n for n in it]
        break
    except ZeroDivisionError:
        got.append("zero")
print(got)
d = {}
try:
    d["a"], d["b"], d["c"] = 1, 2, [][0]
except IndexError:
    print(d)
try:
    d["a"], d[[]], d["c"] = 1, 2, 3
except TypeError as error:
    print(d, error)
a = [1, 2, 3]
try:
    a[0], a[9], a[1] = "x", "y", "z"
except IndexError as error:
    print(a, error)
x = 5
try:
    x += "s"
except TypeError:
    print(x)
numbers = [4, 2, "a", 1]
try:
    numbers.sort()
except TypeError as error:
    print(error, len(numbers))
try:
    {**{"a": 1}, **None}
except TypeError as error:
    print(error)


def gen():
    try:
        yield 1
        yield 1 / 0
    finally:
        got.append("gen closed")


g = gen()
try:
    for v in g:
        pass
except ZeroDivisionError:
    print(v, list(g), got[-1])
e = "outer"
try:
    raise KeyError("k")
except KeyError as e:
    pass
try:
    e
except NameError as error:
    print(error)
errors = []
for attempt in range(3):
    try:
        try:
            raise ValueError(attempt)
        except ValueError as inner:
            if attempt == 1:
                raise
            raise TypeError from inner
    except (TypeError, ValueError) as outer:
        errors.append((type(outer).__name__, type(outer.__cause__).__name__, outer.__context__ is outer.__cause__))
print(errors)
raise SystemExit(len(errors) * 10)
