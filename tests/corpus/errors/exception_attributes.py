"""What built-in exceptions carry, and what raise, from and add_note make of them."""


def catch(f):
    try:
        f()
    except BaseException as e:
        return e


def syntax(): exec("a b")
def chained():
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("outer") from e
def implicit():
    try:
        {}["k"]
    except KeyError:
        raise ValueError("outer")
def hidden():
    try:
        {}["k"]
    except KeyError:
        raise ValueError("outer") from None
def noted():
    e = ValueError("noted")
    e.add_note("first")
    e.add_note("second")
    raise e


for f in (lambda: {}["k"], lambda: [][3], lambda: 1 / 0, lambda: int("x"), lambda: None.x, lambda: nothing, lambda: "a" + 1, lambda: next(iter([])),
          lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: (_ for _ in ()).throw(OSError(2, "gone", "file")), syntax, chained, implicit, hidden, noted,
          lambda: (_ for _ in ()).throw(StopIteration(5)), lambda: (_ for _ in ()).throw(SystemExit(3)), lambda: float("1e999") ** 2 or 10.0 ** 400, lambda: [].remove(1), lambda: (1).__add__(), lambda: 2 ** "x"):
    e = catch(f)
    if e is None:
        print("nothing raised")
        continue
    fields = {n: getattr(e, n) for n in ("name", "errno", "strerror", "filename", "start", "end", "reason", "encoding", "lineno", "offset", "value", "code") if getattr(e, n, None) is not None}
    print(f"{type(e).__name__:20} {e!s:.50} args={len(e.args)} {fields} cause={type(e.__cause__).__name__} context={type(e.__context__).__name__} {getattr(e, '__notes__', '')}")
e = catch(noted)
print(e.args, e == e, hash(e) == hash(e), repr(e), isinstance(e, Exception), ValueError("a").args == ValueError("a").args, ValueError("a") == ValueError("a"))
e.args = ("changed", 2)
print(e, repr(e), str(KeyError("q")), str(KeyError()), repr(KeyError("q")), str(OSError("only")), Exception("a", "b"), BaseException())
e.custom = 5
print(e.custom, e.__notes__)
