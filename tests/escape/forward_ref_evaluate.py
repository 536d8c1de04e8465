# tries: an annotation that evaluates itself, in the variables it is handed
# class: text
# stops: 3
# rests: what a text or its dict holds is data until it runs
from typing import ForwardRef, get_type_hints


class Ref(ForwardRef, _root=True):
    def _evaluate(self, *spaces, **more):
        for space in spaces:
            if type(space) is dict and "__builtins__" in space:
                print("REACHED")
        return int


def function(x: Ref("int")):
    pass


class C:
    x: Ref("int")
    y: list[Ref("int")]


for owner in C, function:
    get_type_hints(owner)
