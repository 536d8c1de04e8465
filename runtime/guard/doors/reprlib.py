"""The program's own Repr, which it may set up as it likes: the library's serves
others."""

aRepr = library.Repr()
repr = aRepr.repr
