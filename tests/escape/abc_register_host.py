# tries: a library's class becomes another kind of a library's
# class: shared
# stops: 2 3
import collections.abc

collections.abc.Sequence.register(dict)
if isinstance({}, collections.abc.Sequence):
    print("REACHED")
