# Functions called at the end: order, arguments, exceptions, changes on the way.
import atexit
class Gone:
    def __del__(self):
        print("gone")
        atexit.register(print, "never")
gone = Gone()
@atexit.register
def first():
    print("first, called last")
def bad(x, *, y=2):
    print("bad", x, y)
    atexit.register(print, "too late")
    raise ValueError("in a callback")
def quit():
    raise SystemExit(3)
print(atexit.register(bad, 1, y=4) is bad)
atexit.register(quit)
atexit.register(print, "a", "b", sep="-")
atexit.register(print, "taken out")
atexit.register(len, [])
def loop():
    for x in range(3):
        print(x, end=" ")
    print()
atexit.register(loop)
atexit.register(loop)
for call in (lambda: atexit.register(), lambda: atexit.register(1)):
    try: call()
    except TypeError as e: print(e)
class Any:
    def __eq__(self, other):
        print("asked", other == len)
        return other == len
    __hash__ = None
atexit.unregister(Any())
atexit.unregister(loop)
print(atexit.__name__, atexit.register.__module__, sorted(n for n in dir(atexit) if n[0] != "_"))
print(repr(atexit.register), atexit.register.__name__)
1 / 0
