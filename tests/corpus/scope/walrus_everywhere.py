"""Assignment expressions in each place where CPython lets them stand."""
import re

data = {"a": 1, "b": 22, "c": 333}


def f(x, *args, key=None, **kw):
    return x, args, key, kw


print(f(y := 1, (z := 2), *(w := [3, 4]), key=(k := "k"), **(d := {"e": 5})), y, z, w, k, d)
print([a := 1, b := 2], {s := "set"}, {(key := "k"): (value := "v")}, (t := 1, 2), t, [*(u := "uv")])
print((n := 10) + n, -(m := 3), not (q := 0), (r := 5) if (c := True) else (r := 6), r, c, (v := n) and m)
print(data[(i := "b")], "abcdef"[(lo := 1):(hi := 4)], lo, hi, f"{(fmt := 3.14159):.{(p := 2)}f} {p}", f"{(eq := 7)=}")
assert (checked := len(data)) == 3, (message := "never")
print(checked, "message" in globals())
while (line := next(iter_ := iter_ if "iter_" in globals() else iter(["one", "two", ""]), "")):
    print("line", line)
if (m1 := re.match(r"(\d+)-(\d+)", "12-34")) and (total := sum(map(int, m1.groups()))) > 40:
    print(total, m1[0])
elif (never := True):
    pass
print("never" in globals(), any((hit := x) > 20 for x in data.values()), hit, [last := x for x in range(3)], last)
print([[inner := (i, j) for j in range(2)] for i in range(2)], inner, {(kk := x): (vv := x * 2) for x in "ab"}, kk, vv)
lambda_ = lambda x: (y := x * 2) + y
print(lambda_(3), y, (lambda: (hidden := 5))(), "hidden" in globals())


def function(x, y=(default := 7)):
    if (x := x + 1) > (limit := 3):
        return x, limit, default
    del limit
    for x in (seq := range(3)):
        pass
    with (manager := Manager()) as (entered := Manager()).slot:
        return x, seq, manager.name, entered.slot
    return None


class Manager:
    name = (short := "mgr") + short
    def __enter__(self): return "entered"
    def __exit__(self, *a): pass


print(function(5), function(1), Manager.name, Manager.short)
try:
    raise (error := ValueError("kept"))
except ValueError:
    print(error)
match (subject := [1, 2]):
    case [a, b] if (both := a + b) == 3:
        print(both, subject)


def gen():
    while (got := (yield (sent := len(log)))) is not None:
        log.append(got)
    return got, sent


log = []
g = gen()
print(next(g), g.send("x"), g.send("y"), log)
(only := 1)
x = (y := 2)
x += (y := 3)
del (tmp := [1, 2, 3])[0]
print(x, y, tmp, only, (one := 1, two := 2), one, two, (lambda *a, b=(dd := 4): (a, b))(1), dd)
for ch in (word := "hi"):
    word += ch
print(word)
