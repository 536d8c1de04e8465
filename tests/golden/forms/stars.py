# Starred items are iterated under the guard; targets take care of themselves.
f(*a, *b.stream, **d)
[*a, *[*b]], (*a, 1), {*a, 2}
class C(*a): pass
print(*a)
x, *y = a
[*y] = a.parse
x = p, *y = a
p, (q, *r) = a
x, *y = *a, 1
a[*b]
for x, *y in a: pass


def f(*a: *b):
    return *a, 1
