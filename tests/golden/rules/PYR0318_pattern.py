# A pattern reads attributes without a guard.
match 1:
    case int(real=0, imag=1):
        pass
    case str(format=f, _name=1):
        pass
    case object(__class__=c):
        pass
    case c._data.VALUE | {c.func: 1}:
        pass
    case c.gi_frame():
        pass
