import sys
import warnings
from warnings import *


def old():
    warnings.warn("old is old", DeprecationWarning, stacklevel=2)


class Own(UserWarning):
    """A category of the program's."""


old()
warn("plain")
warnings.warn("twice")
for i in range(3):
    warnings.warn("in a loop")
warnings.warn(Own("an instance"))
warnings.warn_explicit("explicit", UserWarning, "elsewhere.py", 7)
warnings.warn_explicit("explicit", UserWarning, __file__, 5)
warnings.warn_explicit("explicit", UserWarning, "elsewhere.py", 7, "m", {})

warnings.simplefilter("always")
for i in range(2):
    warnings.warn("always", RuntimeWarning)
warnings.filterwarnings("ignore", message="hush.*")
warnings.filterwarnings("ignore", category=Own, module="__main__", lineno=0)
warnings.warn("Hush now")
warnings.warn("quiet", Own)
warnings.filterwarnings("error", "loud")
try:
    warnings.warn("loud and clear", FutureWarning)
except FutureWarning as error:
    print(repr(error))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(caught)
    warnings.warn("caught", SyntaxWarning)
    old()
    for w in caught:
        print(w.message, w.category, w.lineno, w.line, w.source, w.file,
              w.filename == __file__, issubclass(w.category, Warning))
    print(str(caught[0]).replace(__file__, "FILE"))
    with catch_warnings():
        simplefilter("ignore")
        warn("not seen")
    with catch_warnings(record=True) as inner:
        warn("inner")
    print(len(caught), len(inner))
with catch_warnings(action="error"):
    try:
        warn("raised")
    except UserWarning as error:
        print("raised:", error)
warn("after")
print(catch_warnings(record=True), catch_warnings())
manager = catch_warnings()
try:
    manager.__exit__(None, None, None)
except RuntimeError as error:
    print(error)
with manager:
    try:
        manager.__enter__()
    except RuntimeError as error:
        print(error)

print(warnings.formatwarning("text", UserWarning, "nowhere.py", 3), end="")
print(warnings.formatwarning("text", UserWarning, "x.py", 3, "a line "), end="")
print(warnings.formatwarning("text", UserWarning, __file__, 2).split("\n", 1)[1])
warnings.showwarning("shown", UserWarning, "x.py", 9)
warnings.showwarning("shown", UserWarning, "x.py", 9, sys.stdout, "the line")


def one_line(message, category, filename, lineno, line=None):
    return f"{category.__name__}: {message} ({lineno})\n"


warnings.formatwarning = one_line
warn("in the program's own form")
seen = []


def collect(message, category, filename, lineno, file=None, line=None):
    seen.append((str(message), category.__name__, lineno, file, line))


warnings.showwarning = collect
warn("to the program")
with catch_warnings(record=True) as caught:
    warn("to the list")
warn("again to the program")
print(seen, [str(w.message) for w in caught])
for wrong in (lambda: simplefilter("shout"), lambda: warn("x", int),
              lambda: filterwarnings("error", 3),
              lambda: warn("x", "UserWarning")):
    try:
        wrong()
    except (AssertionError, TypeError) as error:
        print(type(error).__name__, error)
resetwarnings()
warn("nothing filters")
print(len(seen))
