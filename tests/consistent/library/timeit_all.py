import timeit
from timeit import Timer, repeat, default_timer

calls = []


def work():
    calls.append(1)


print(type(timeit.timeit("x = 1", number=5)), type(default_timer()))
print(timeit.timeit(work, number=3) >= 0, len(calls))
print(timeit.timeit("work()", globals=globals(), number=2) >= 0, len(calls))
print(timeit.timeit("f(y)", "y = [2]", number=2, globals={"f": calls.extend}) >= 0,
      calls)
ticks = iter(range(100))
clock = lambda: next(ticks)  # noqa: E731
print(timeit.timeit("pass", timer=clock, number=10))
print(repeat("pass", timer=clock, repeat=3, number=2))
t = Timer(work, work, clock)
print(t.timeit(4), len(calls), t.repeat(2, 1), len(calls))
print(Timer("sum(range(10))\nif 1:\n    z = 2", timer=lambda: next(ticks)).timeit(3))
print(Timer("pass", timer=iter([0, 0.1, 0, 0.3]).__next__).autorange(print))
for wrong in (lambda: Timer(3), lambda: Timer("x", 3),
              lambda: timeit.timeit("x =", number=1),
              lambda: timeit.timeit("undefined_name", number=1)):
    try:
        wrong()
    except (ValueError, SyntaxError, NameError) as error:
        print(type(error).__name__, str(error)[:14])
