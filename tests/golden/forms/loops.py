# Loops and comprehensions go through the ticking iterator; async ones don't.
for i in range(3): pass
for i in 1, 2: pass
while x or y: pass
else: pass
while (n := n - 1): pass
[x for y in z for x in y.mro if x]
{x: y for x in z for y in x}
sum(x for x in z)


async def f(a):
    [x async for x in a]
    [y async for x in a for y in x]
    return {await x for x in a}


def g(x):
    yield from x
