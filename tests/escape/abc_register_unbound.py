# tries: abc register unbound: the same with the method of the metaclass
# class: shared
# stops: 2 3
import abc
import collections.abc

abc.ABCMeta.register(collections.abc.Sequence, dict)
if isinstance({}, collections.abc.Sequence):
    print("REACHED")
