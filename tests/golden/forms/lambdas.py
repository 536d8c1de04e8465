# A lambda ticks, and gives what it gave.
a = lambda: 0
b = lambda x=a.parse, *y: x or y
c = lambda: (yield)
d = lambda x: (z := x)
e = lambda: lambda: (1, 2)
f = [lambda: x and y for x in a]
