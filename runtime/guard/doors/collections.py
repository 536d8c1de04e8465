"""namedtuple (facade_collections.c) makes a lambda of the field names: its text
is compiled like any text of the program's."""

library.eval = guest_eval
