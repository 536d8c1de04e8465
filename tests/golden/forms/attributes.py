# Free names and public names that no host knows are plain; known powers and
# underscore names go through the guard, at every kind of place.
class O:
    pass


o = O()
o._balance = o.balance_of(1).append(2)
o._balance += o._x.y
del o._balance, (o.items)
for o._left, *o._right in [(1, 2)]:
    print(o._left)
with o.open() as o._f, o as (o._g, [o._h]):
    pass
o._a = o._b = [o._c, *o._d] = o._e, o._f
o.n: int = 3
o.n: o._type_of
f().n: int
print((y := o).n, o.n.real, "{}".format(1), o[o._i].n, (yes := o.n))
