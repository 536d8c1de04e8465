# python: 3.12
# Bounds and aliases are evaluated when somebody asks: guarded, and they tick.
def f[T: o.bound, *Ts, **P](x: T, y: o.a = o.b) -> o.c: return x
class C[T: (int, o.other)](o.base): pass
type A[T] = list[o.n]
type B = int
