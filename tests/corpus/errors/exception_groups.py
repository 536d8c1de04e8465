"""except*: splitting, nesting, reraising, else and finally."""


class Network(OSError):
    pass


def fail(*errors):
    raise ExceptionGroup("many", list(errors))


def handle(*errors):
    log = []
    try:
        try:
            fail(*errors)
        except* ValueError as group:
            log.append(("value", [str(e) for e in group.exceptions]))
        except* (TypeError, Network) as group:
            log.append(("type/net", len(group.exceptions)))
            raise
        except* OSError as group:
            log.append(("os", group.message))
            raise RuntimeError("from os") from group.exceptions[0]
        else:
            log.append("never: a group was raised")
        finally:
            log.append("finally")
    except ExceptionGroup as rest:
        log.append(("rest", shape(rest)))
    except RuntimeError as error:
        log.append(("runtime", repr(error.__cause__)))
    return log


def shape(e):
    if isinstance(e, BaseExceptionGroup):
        return {e.message: [shape(x) for x in e.exceptions]}
    return type(e).__name__


for line in handle(ValueError("a"), ValueError("b")):
    print(line)
for line in handle(TypeError("t"), KeyError("k"), ValueError("v")):
    print(line)
for line in handle(OSError("disk"), Network("down"), ExceptionGroup("deep", [KeyError(1), ValueError(2)])):
    print(line)
try:
    raise KeyError("naked")
except* KeyError as group:
    print(type(group).__name__, group.exceptions, repr(group.message))
try:
    pass
except* Exception:
    print("never")
else:
    print("else")
tree = ExceptionGroup("top", [ValueError(1), ExceptionGroup("mid", [TypeError(2), ValueError(3)]), KeyError(4)])
match, rest = tree.split(ValueError)
print(shape(match), shape(rest))
print(shape(tree.subgroup(lambda e: e.args[0] in (2, 4) if not isinstance(e, ExceptionGroup) else False)))
print(tree.subgroup(OSError), shape(tree.derive([OSError()])))
print(tree, repr(tree))
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x", [3]),
            lambda: ExceptionGroup("x", [KeyboardInterrupt()])):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(repr(BaseExceptionGroup("b", [KeyboardInterrupt()])), type(BaseExceptionGroup("b", [ValueError()])).__name__)
try:
    fail(ValueError(1), TypeError(2))
except* ValueError:
    raise KeyError("new")
