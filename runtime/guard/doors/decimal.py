"""From 3.12 on the C library asks decimal in Python, 6,000 lines that take longer
to load than most programs to run, about a format that it can't read itself: it is
told that nobody can."""
import sys
import types


class Decimal:
    def __init__(self, text):
        pass

    def __format__(self, spec, *more):
        raise ValueError("invalid format string")


if sys.version_info >= (3, 12) and "_pydecimal" not in sys.modules:
    sys.modules["_pydecimal"] = types.ModuleType("_pydecimal")
    sys.modules["_pydecimal"].Decimal = Decimal
