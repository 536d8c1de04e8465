a, b, c = 1, 2.5, 3j
(self, "_C__x""_C__x")
[*y] = a.b
x = *(1, 2), 3
[a][b]
a,
(b, c), d = e
