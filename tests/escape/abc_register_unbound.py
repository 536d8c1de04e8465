# tries: the same with the method of the metaclass
# stops: 3
import abc
import collections.abc

abc.ABCMeta.register(collections.abc.Sequence, dict)
if isinstance({}, collections.abc.Sequence):
    print("REACHED")
