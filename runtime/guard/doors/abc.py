"""ABC and ABCMeta are the library's own; a library's class may not be registered
as another kind of a library's, nor forget what is registered: that would change
what the library does."""

ABC = library.ABC
ABCMeta = library.ABCMeta

native_register = library._abc_register


def register(cls, subclass):
    if host_class(cls) and host_class(subclass):
        raise TypeError(f"{subclass!r} can't be registered as {cls!r} here")
    return native_register(cls, subclass)


library._abc_register = register


def for_program(native):
    """The same for the program's own classes alone."""
    def reset(cls):
        if host_class(cls):
            raise TypeError(f"{cls!r} can't be changed here")
        return native(cls)

    return reset


library._reset_registry = for_program(library._reset_registry)
library._reset_caches = for_program(library._reset_caches)
