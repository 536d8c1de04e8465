"""new_class, with the namespace vetted where the library makes a class of it: it
calls the metaclass itself, in a frame of its own."""


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Create a class object dynamically using the appropriate metaclass."""
    resolved = library.resolve_bases(bases)
    meta, space, kwds = library.prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(space)
    if resolved is not bases:
        space["__orig_bases__"] = bases
    if isinstance(meta, type):
        vet_class(tuple(resolved), space)
    return meta(name, resolved, space, **kwds)
