# python: 3.12
# Bounds and aliases are evaluated when somebody asks: guarded, and they tick.
def f[T: o.obj, *Ts, **P](x: T, y: o.path = o.fget) -> o.fset: return x
class C[T: (int, o.func)](o.open): pass
type A[T] = list[o.raw]
type B = int
