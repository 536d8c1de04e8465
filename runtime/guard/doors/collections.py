"""namedtuple: the text that the library makes of the field names is compiled
like any text of the program's."""

library.eval = guest_eval


def namedtuple(typename, field_names, *, rename=False, defaults=None,
               module=None):
    """Returns a new subclass of tuple with named fields."""
    return library.namedtuple(typename, field_names, rename=rename,
                              defaults=defaults, module="__main__")
