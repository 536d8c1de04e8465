"""ABC and ABCMeta are the library's own; a library's class may not be registered
as another kind of a library's: that would change what the library does."""

ABC = library.ABC
ABCMeta = library.ABCMeta

native_register = library._abc_register


def register(cls, subclass):
    if host_class(cls) and host_class(subclass):
        raise TypeError(f"{subclass!r} can't be registered as {cls!r} here")
    return native_register(cls, subclass)


library._abc_register = register
