# tries: a library's class becomes another kind of a library's
# class: shared
# stops: 3
# rests: the object that is changed is named by data
import collections.abc

collections.abc.Sequence.register(dict)
if isinstance({}, collections.abc.Sequence):
    print("REACHED")
