"""contextmanager and its kin are the library's: what they give is a function of
the library's that calls the program's. A stream is redirected by a class of ours
for each: the library's takes the name of what it sets in `sys` from a class
attribute, which a program could override."""
import sys


def contextmanager(func):
    """@contextmanager decorator."""
    return library.contextmanager(func)


def asynccontextmanager(func):
    """@asynccontextmanager decorator."""
    return library.asynccontextmanager(func)


def redirect(stream, doc):
    """The class of context managers that put another object for a stream."""
    class Redirect(library.AbstractContextManager):
        def __init__(self, new_target):
            self._new_target = new_target
            self._old_targets = []

        def __enter__(self):
            self._old_targets.append(getattr(sys, stream))
            setattr(sys, stream, self._new_target)
            return self._new_target

        def __exit__(self, exctype, excinst, exctb):
            setattr(sys, stream, self._old_targets.pop())

    Redirect.__name__ = Redirect.__qualname__ = f"redirect_{stream}"
    Redirect.__module__ = "contextlib"
    Redirect.__doc__ = doc
    return Redirect


redirect_stdout = redirect("stdout", "Temporarily redirect stdout elsewhere.")
redirect_stderr = redirect("stderr", "Temporarily redirect stderr elsewhere.")
