# tries: abc register unbound: the same with the method of the metaclass
# class: shared
# stops: 3
# rests: the object that is changed is named by data
import abc
import collections.abc

abc.ABCMeta.register(collections.abc.Sequence, dict)
if isinstance({}, collections.abc.Sequence):
    print("REACHED")
