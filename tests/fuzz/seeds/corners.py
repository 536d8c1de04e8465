print(*(a), *[b], **{}) if (yield_ := 1) else ...
x = *(1, 2), 3
x = 1if y else 2
x = y[*z, 1] if y else y[1:2, *z]
for x in *a, b: pass
del (a), [b], (c, (d,))
print(-1 ** -1, not -x, ---x, (-1).real, 1 .real, 1.0.real, 1e1.real)
ａ = 1
print(a, ª, é, 变量)
lambda: (yield)
def f(): return *a, b
def g(): x = yield; x = yield 1, *y; (yield); return (yield x), 2
[(a, b) for a, b in c if d if e for f in (g, h)]
a if b else (c, lambda x: x if y else z)
a < b < c == d is e not in f
(a)(b)[c].d(e)(*f)[g:h]
x = {1, 2}, {1: 2}, {}, {**a, 'b': c}, [[]], ((),), ([],)
if (x := y) and [z := 1] and f(w := 2) and {v := 3}: pass
@a.b[c](d)
def h(): pass
