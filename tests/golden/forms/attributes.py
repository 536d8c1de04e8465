# Free names are plain, all others go through the guard, at every kind of place.
class O:
    pass


o = O()
o.balance = o.balance_of(1).append(2)
o.balance += o.x.y
del o.balance, (o.items)
for o.left, *o.right in [(1, 2)]:
    print(o.left)
with o.open() as o.f, o as (o.g, [o.h]):
    pass
o.a = o.b = [o.c, *o.d] = o.e, o.f
o.n: int = 3
o.n: o.type_of
f().n: int
print((y := o).n, o.n.real, "{}".format(1), o[o.i].n, (yes := o.n))
