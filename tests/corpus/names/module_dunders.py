"""The module's own dunder names, and a main guard."""
__all__ = ["main", "Helper"]
__version__ = "1.2.3"
__author__ = "nobody"
__license__ = "none"
VERSION = tuple(map(int, __version__.split(".")))
_private = "module private"
__really = "two underscores at module level"


class Helper:
    """Helps."""
    __version__ = "class version"
    __all__ = ("x",)

    def method(self):
        """Method doc."""
        return __name__, __version__, self.__version__, _private, __really_not_mangled()


def __really_not_mangled():
    return "called"


def main(*args: str) -> int:
    """Main doc."""
    print(main.__name__, main.__qualname__, main.__doc__, main.__module__, main.__annotations__, main.__defaults__)
    print(Helper.__name__, Helper.__doc__, Helper.__module__, Helper.method.__qualname__, Helper().method.__doc__)
    return len(args)


try:
    Helper().method()
except NameError as error:
    print(error)
_Helper__really_not_mangled = __really_not_mangled
print(Helper().method())
print(__doc__, __name__, __file__.endswith("module_dunders.py"), isinstance(__file__, str))
print(VERSION, __all__, [n for n in __all__ if n in globals()], __really, __author__, __license__)
print("__name__" in globals(), globals()["__name__"], globals().get("__version__"), "__doc__" in dir(), "__really" in dir())
print(type(main).__name__, type(Helper).__name__, type(print).__name__, type(None).__name__, type(...).__name__, type(NotImplemented).__name__, type(type).__name__)
print(int.__name__, str.__doc__[:10], len.__name__, [].append.__name__, Helper().__class__.__name__, (5).__class__, object().__class__.__mro__[-1].__name__)
print(main.__class__, Helper.__class__, Helper.__dict__["__doc__"], vars(Helper)["__version__"], Helper.__qualname__)
print((lambda: 0).__name__, (x for x in ()).__name__, (i for i in []).__qualname__, callable(main))
if __debug__:
    print("debug")
if __name__ == "__main__":
    print("exit", main("a", "b"))
elif __name__:
    print("imported")
__doc__ = "changed"
print(__doc__)
del __version__
print("__version__" in globals(), Helper.__version__)
