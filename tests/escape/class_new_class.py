# tries: types.new_class makes a class whose objects are pickled as they say
# class: classes
# stops: 3
# rests: what a namespace holds is data until a class is made of it
import copy
import types


def body(space):
    space["__reduce_ex__"] = lambda self, version: (print, ("REACHED",))


copy.copy(types.new_class("C", (), {}, body)())
