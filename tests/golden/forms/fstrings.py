# What stands in a field is guarded like anything else.
print(f"{o.n!r:>{o.width}} {[x for x in o.y]} {(lambda: 3)()} {o.a = }")
