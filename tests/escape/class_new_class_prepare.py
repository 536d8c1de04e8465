# tries: types.new_class asks a metaclass for the namespace of a class body
# class: classes
# stops: 1 2 3
import types


class M(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        print("REACHED")
        return {}


types.new_class("C", (), {"metaclass": M})
