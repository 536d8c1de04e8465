"""Arguments are evaluated left to right, even with stars, keywords and walrus."""
seen = []


def e(n):
    seen.append(n)
    return n


def show(*args, **kw):
    order = " ".join(map(str, seen))
    seen.clear()
    print(f"{order} -> {args} {kw}")


class Lazy:
    def __init__(self, *values):
        self.values = values

    def __iter__(self):
        for v in self.values:
            yield e(f"it{v}")

    def keys(self):
        e("keys")
        return [f"k{v}" for v in self.values]

    def __getitem__(self, key):
        return e(f"get-{key}")


show(e(1), *[e(2), e(3)], e(4), k=e(5), *Lazy(6, 7), **Lazy(8), j=e(9))
show(*Lazy(1), *Lazy(2), **{"a": e(3)}, **Lazy(4, 5))
show((x := e("w")) + "!", x, [y := e("v"), y * 2], z := e("z"))
show(e("if") if e("cond") else e("never"), e("") or e("or"), e("x") and e("and"))
show({e("k1"): e("v1"), **{e("k2"): e("v2")}, e("k3"): e("v3")})
show([e(1), *Lazy(2), e(3)], (e(4), *Lazy(5)), len({e(6), *Lazy(7)}))
show(e(1) < e(2) < e(3) > e(9), e(3) == e(4) == e(5))
show(e("f").join([e("a"), e("b")]), f"{e('p')}{e('q')!r:>{e(6)}}")


def factory(label):
    seen.append(f"make {label}")
    return show


factory("callee")(e("arg1"), key=e("arg2"))
d = {}
d[e("key")] = e("value")
show(d)
d[e("key")], d[e("other")] = e("v1"), e("v2")
show(d)


@(e("deco1"), lambda f: e("apply1") and f)[1]
@(e("deco2"), lambda f: e("apply2") and f)[1]
def decorated(a=e("default"), *, b=e("kwdefault")) -> e("annotation"):
    pass


show()


class K(*(e("base") and object for _ in "a"), **{"metaclass": e("meta") and type}):
    e("body")


show()
show(e(2) ** -e(3), not e(0), -e(5), e(1) if not e(0) else e(9))
show([(e(a), e(b)) for a in (e(1), e(2)) if e("c") for b in [e(7)]])
show(sum(e(v) for v in range(3)), lambda: e("no"))if False else show(sum(e(v) for v in range(3)))
try:
    show(e(1), e(2), 1 / 0, e(3))
except ZeroDivisionError:
    show("after error")
assert e("test") or e("message")
show()
