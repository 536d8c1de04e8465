"""dataclasses shows a class's signature, which inspect may read from a docstring
of the program's: names that stand in it for values would be looked up in every
module that is loaded. To read it, inspect derives a class from one of `ast`'s,
which no guest may; here it gets one that is made for it."""
import ast
import types

METHODS = {"visit": ast.NodeVisitor.visit,
           "generic_visit": ast.NodeTransformer.generic_visit}


class Transformer:
    def __mro_entries__(self, bases):
        return type("NodeTransformer", (), dict(METHODS)),


def no_eval(text, *spaces):
    raise NameError(f"name {text!r} is not defined")


library.eval = no_eval
library.ast = types.SimpleNamespace(**vars(ast))
library.ast.NodeTransformer = Transformer()
