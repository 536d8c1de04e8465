# Only names, attributes, items and lists of them can be bound.
with x as [1]: pass
del f()
