import io
import sys
import traceback
from traceback import *


def divide(a, b):
    return a / b


def outer(n):
    return divide(n, 0) + 1


class Odd(Exception):
    """One of the program's own."""

    def __str__(self):
        return "two\nlines"


try:
    outer(3)
except ZeroDivisionError as error:
    print(traceback.format_exc(), end="")
    print_exc()
    print_exc(limit=1)
    print_exc(limit=-1)
    print_exc(0)
    traceback.print_exc(file=sys.stdout)
    buffer = io.StringIO()
    traceback.print_exc(None, buffer)
    print(len(buffer.getvalue().splitlines()))
    print(format_exception(error))
    print(format_exception(error, limit=1))
    print_exception(error)
    print_exception(*sys.exc_info())
    traceback.print_exception(type(error), error, sys.exc_info()[2],
                              file=sys.stdout)
    print("".join(format_exception(*sys.exc_info())))
    print(format_exception_only(error),
          format_exception_only(type(error), error))

try:
    try:
        outer(1)
    except ZeroDivisionError as error:
        raise Odd(1) from error
except Odd as error:
    error.add_note("a note\nof two lines")
    print_exc()
    print_exc(chain=False)
    print(format_exception(error))
    print(format_exception(error, chain=False))
    print(format_exception_only(error))

try:
    try:
        {}["key"]
    finally:
        [].pop()
except IndexError:
    print(format_exc())


def recurse(n):
    if n:
        recurse(n - 1)
    else:
        raise LookupError("deep")


try:
    recurse(30)
except LookupError:
    print_exc()
    print_exc(limit=3)
try:
    raise ExceptionGroup("many", [ValueError(1), TypeError("two"),
                                  ExceptionGroup("more", [KeyError("k")])])
except ExceptionGroup as error:
    print_exc()
    print(format_exception(error))
try:
    raise SyntaxError("bad", ("file.py", 3, 5, "  x = = 1\n"))
except SyntaxError as error:
    print(format_exc())
    print(format_exception_only(error))
try:
    int("x")
except ValueError:
    traceback.print_exc()
print(format_exc(), format_exception(None), format_exception_only(None))
print(format_exception(ValueError("never raised")))


def here():
    print_stack()
    print(len(format_stack()), len(format_stack(limit=1)))
    print(traceback.format_stack(limit=1)[0].split("line")[1])
    traceback.print_stack(file=sys.stdout)


here()
for wrong in (lambda: format_exception(3), lambda: print_exception(1, 2)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    sys.exit(4)
except SystemExit:
    print_exc()


class Guarded:
    def work(self):
        values = [1, 2, 3]
        return [self.check(v) for v in values]

    def check(self, v):
        if v == 2:
            raise RuntimeError(f"found {v}")


for attempt in (Guarded().work, lambda: "a" + 1, lambda: (1, 2)[5],
                lambda: None.missing, lambda: nowhere,
                lambda: max([1, "a"], key=lambda x: x + 1)):
    try:
        attempt()
    except Exception:
        print(traceback.format_exc())
