# Free names are plain, all others go through the guard, at every kind of place.
class O:
    pass


o = O()
o.registry = o.register(1).append(2)
o.registry += o.path.obj
del o.registry, (o.items)
for o.raw, *o.buffer in [(1, 2)]:
    print(o.raw)
with o.open() as o.func, o as (o.gen, [o.fget]):
    pass
o.mro = o.parse = [o.stream, *o.detach] = o.e, o.func
o.output: int = 3
o.output: o.type_of
f().output: int
print((y := o).output, o.output.real, "{}".format(1), o[o.io].output, (yes := o.output))
