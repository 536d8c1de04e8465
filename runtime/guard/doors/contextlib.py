"""contextmanager and its kin are the library's: what they give is a function of
the library's that calls the program's. Streams can't be redirected: the guest's
print writes to the stream of this process, and `sys` of a program is a facade."""


def contextmanager(func):
    """@contextmanager decorator."""
    return library.contextmanager(func)


def asynccontextmanager(func):
    """@asynccontextmanager decorator."""
    return library.asynccontextmanager(func)
