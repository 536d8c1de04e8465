# tries: abc register map: the same by library code that is handed the method
# class: lazy
# stops: 2 3
import collections.abc

list(map(collections.abc.Sequence.register, [dict]))
if isinstance({}, collections.abc.Sequence):
    print("REACHED")
