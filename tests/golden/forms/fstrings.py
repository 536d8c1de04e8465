# What stands in a field is guarded like anything else.
print(f"{o.output!r:>{o.width}} {[x for x in o.obj]} {(lambda: 3)()} {o.mro = }")
