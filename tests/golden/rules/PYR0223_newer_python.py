# until: 3.11
# A form that this interpreter does not know.
type X = int
def f[T](x: T): pass
