"""send, throw, close: what a generator may do with each."""


def robust():
    received = []
    while True:
        try:
            received.append((yield len(received)))
        except ValueError as error:
            received.append(f"caught {error}")
        except KeyError:
            return received
        finally:
            received.append("f")


g = robust()
print(next(g), g.send("a"), g.send("b"), g.throw(ValueError("bad")), next(g))
try:
    g.throw(KeyError("end"))
except StopIteration as stop:
    print(stop.value)
print(next(g, "exhausted"))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield "refuses"


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def cleanup(tag):
    try:
        yield tag
        yield tag * 2
    finally:
        print("cleanup", tag)


c = cleanup("x")
print(next(c))
c.close()
c.close()
never = cleanup("never started")
never.close()
print(list(never))
for t in cleanup("loop"):
    break
del t
for t in cleanup("full"):
    print(t)

fresh = robust()
try:
    fresh.send("too early")
except TypeError as error:
    print(error)
fresh.close()


def raises():
    yield 1
    raise StopIteration("converted")


r = raises()
next(r)
try:
    next(r)
except RuntimeError as error:
    print(error, "|", repr(error.__cause__))


def reentrant():
    try:
        yield next(me)
    except ValueError as error:
        yield str(error)


me = reentrant()
print(next(me))


def thrown_types():
    while True:
        try:
            yield
        except BaseException as error:
            print("got", type(error).__name__, error)
            if isinstance(error, GeneratorExit):
                raise


t = thrown_types()
next(t)
t.throw(OSError(2, "msg"))
t.throw(Exception)
t.throw(KeyboardInterrupt("k"))
t.close()
try:
    cleanup("z").throw(LookupError("before start"))
except LookupError as error:
    print("straight out:", error)
print((lambda: (yield))().__next__())
