a, b, c = 1, 2.5, 3j
x = a + b * c ** -a // 2 % 3 - ~a @ b << 1 >> 2 & 3 | 4 ^ 5
y = not a and b or c if a < b <= c != a else a is not b
z = a in [b] or a not in (b, c) or a is None
print(a, b, *[c, 1], sep="", **{"end": "\n"})
print((lambda q, *r, s=1, **t: (q, r, s, t))(1, 2, s=3, u=4))
print([i * j for i in range(3) if i for j in range(i) if j])
print({i for i in "abc"}, {k: v for k, v in [(1, 2)]}, list(i for i in y))
print({**{}, 1: 2, "a": b}, {*x, 1}, [*x, 2], (*x,), ())
print((n := 10) + n, x[1:2, ::3, ...], x[-1], x[:], x[a:b:c])
s = 0x1F + 0o17 + 0b101 + 1_000 + 1e10 + .5 + 5. + 1_0e-3j + 0xFFFFFFFFFFFFFFFF
t = -1 ** 2 + (-1) ** 2 - (a, b)[0] - [a, b][1]
w = a if b else c if d else (yield_ := 1)
