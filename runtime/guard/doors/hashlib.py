"""new() by name: the constructors that are always there, and no other library."""

CONSTRUCTORS = {name: getattr(library, name)
                for name in library.algorithms_guaranteed}


def new(name, data=b"", **kwargs):
    """new(name, data=b'') - Return a new hashing object."""
    known = CONSTRUCTORS.get(name.lower() if type(name) is str else None)
    if known is None:
        raise ValueError("unsupported hash type " + str(name))
    return known(data, **kwargs)
