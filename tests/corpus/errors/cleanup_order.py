"""In which order things end: finally, with, generators, __del__, atexit-like stacks."""
log = []


class Res:
    def __init__(self, name): self.name = name
    def __enter__(self): log.append(f"+{self.name}"); return self
    def __exit__(self, *e): log.append(f"-{self.name}{'!' if e[0] else ''}")
    def __del__(self): log.append(f"~{self.name}")


def gen(name):
    with Res(name):
        try:
            yield 1
            yield 2
        finally:
            log.append(f"f{name}")


def show(title):
    print(f"{title:12}", " ".join(log))
    log.clear()


def early():
    with Res("a"), Res("b"):
        for v in gen("g"):
            try:
                return v
            finally:
                log.append("fin")


def raising():
    try:
        with Res("x"):
            try:
                raise KeyError
            finally:
                log.append("inner")
    except KeyError:
        log.append("caught")
    else:
        log.append("else")
    finally:
        log.append("outer")


early()
show("early")
raising()
show("raising")
g = gen("h")
next(g)
del g
show("deleted")
g = gen("k")
next(g)
g.close()
show("closed")
del g
for v in gen("full"):
    log.append(str(v))
show("full")
r = Res("one")
r = Res("two")
show("rebound")
r = None
show("none")
box = [Res("p"), Res("q")]
box.pop(0)
show("popped")
del box[:]
show("cleared")
a = Res("cycle")
a.me = a
del a.me
del a
show("cycle")


def nested():
    for i in range(3):
        try:
            with Res(str(i)):
                if i == 1:
                    continue
                if i == 2:
                    break
        finally:
            log.append("L")
    else:
        log.append("never")


nested()
show("loop")
try:
    with Res("m") as m, Res("n"):
        del m
        1 / 0
except ZeroDivisionError:
    log.append("zero")
show("error")
keep = Res("last")
print("end of text")
