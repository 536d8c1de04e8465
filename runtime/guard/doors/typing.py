"""NamedTuple, TypedDict, ForwardRef and get_type_hints: text in annotations is
compiled like any text of the program's and sees the program's variables, never a
library's."""

open_door("collections")


def is_of_program(space):
    """A namespace that a guest could have made: no module of a library's."""
    return type(space) is dict and ("__builtins__" not in space or
                                    space is main_space())


def text_eval(code, globals=None, locals=None):
    if not is_of_program(globals):
        globals = main_space()
    if locals is None or not is_of_program(locals):
        locals = globals
    return guest_eval(code, globals, locals)


def text_compile(text, filename, mode, *rest, **more):
    return guest_compile(text, filename, mode)


library.eval = text_eval
library.compile = text_compile

native_eval_type = library._eval_type


def without_builtins(space):
    """A namespace for the eyes of a ForwardRef that the program derives."""
    if space is None or type(space) is dict and "__builtins__" not in space:
        return space
    if not is_of_program(space):
        space = main_space()
    return {name: space[name] for name in space if name != "__builtins__"}


def eval_type(t, globalns, localns, *rest, **more):
    same = globalns is localns
    globalns = without_builtins(globalns)
    localns = globalns if same else without_builtins(localns)
    return native_eval_type(t, globalns, localns, *rest, **more)


library._eval_type = eval_type

native_read = library._BaseGenericAlias.__getattr__
native_write = library._BaseGenericAlias.__setattr__


def alias_read(self, attr):
    """What an alias stands for answers as it would answer the program."""
    if attr[:2] != "__" and "__origin__" in self.__dict__:
        return guest_getattr(self.__origin__, attr)
    return native_read(self, attr)


def alias_write(self, attr, val):
    if attr[:1] == "_":
        native_write(self, attr, val)
    else:
        guest_setattr(self.__origin__, attr, val)


library._BaseGenericAlias.__getattr__ = alias_read
library._BaseGenericAlias.__setattr__ = alias_write


class Special:
    """What a class statement may name as a base and is no class."""
    __slots__ = "_function", "_base"

    def __init__(self, function, base):
        super().__setattr__("_function", function)
        super().__setattr__("_base", base)

    def __setattr__(self, name, value):
        raise AttributeError(f"{self!r} can't be changed")

    __delattr__ = None

    def __repr__(self):
        return repr(self._function)

    def __call__(self, typename, fields=None, /, *args, **kwargs):
        made = self._function(typename, vetted(fields, kwargs), *args, **kwargs)
        made.__module__ = "__main__"
        return made

    def __mro_entries__(self, bases):
        return self._base,


def vetted(fields, kwargs):
    """The fields of the functional forms, with names that are exact strings."""
    if type(fields) is not dict and fields is not None:
        fields = [tuple(item) for item in fields]
    for item in kwargs if fields is None else fields:
        name = item[0] if type(item) is tuple else item
        if isinstance(name, str) and type(name) is not str:
            raise TypeError("Field names must be exact strings")
    return fields


NamedTuple = Special(library.NamedTuple, library._NamedTuple)
TypedDict = Special(library.TypedDict, library._TypedDict)
ForwardRef = library.ForwardRef


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return type hints for an object."""
    return library.get_type_hints(obj, globalns, localns, include_extras)
