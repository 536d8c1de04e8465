def f(a, b=1, /, c=2, *args, d, e=3, **kw) -> int:
    """docstring"""
    nonlocal_ = 1
    def g():
        nonlocal nonlocal_
        nonlocal_ += 1
        return nonlocal_
    for i in args:
        yield i
    return (yield from g())
def h(*, a: int = 1, b: "str"): return a, b
@property
def p(self): pass
async def co(x):
    async with x as y, z:
        await y
    async for i in x:
        yield i
    else:
        return
    return_ = [i async for i in x if await i]
def w(n):
    global counter
    counter = 0
    while n > 0:
        n -= 1
        if n == 3: continue
        elif n == 1: break
        else: counter += n
    else:
        print(counter)
    return counter
print(w(5), (lambda *a, **k: (a, k))(1, b=2))
