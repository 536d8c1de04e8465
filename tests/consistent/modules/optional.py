"""Modules that may be missing, and what to do without them."""
try:
    import numpy_of_nobody as np
except ImportError as error:
    np = None
    print(type(error).__name__, error.name)
try:
    import package_of_nobody.part
    from package_of_nobody import piece
except (OSError, ModuleNotFoundError) as error:
    print(type(error).__name__, error.name)
try:
    if np is None:
        for _ in range(1):
            from json import fast_loads
except ImportError as error:
    from json import loads as fast_loads
    print(type(error).__name__, error.name, fast_loads("[1]"))
else:
    print("never")


def load():
    try:
        from math import isqrt, cube_root_of_nobody
    except ImportError:
        def cube_root_of_nobody(x):
            return round(x ** (1 / 3))
    return cube_root_of_nobody(27)


print(load())


class Codec:
    try:
        import fast_codec_of_nobody as codec
    except ImportError:
        codec = None
    finally:
        print("class body")


print(Codec.codec)
try:
    from . import sibling
except ImportError as error:
    print(type(error).__name__)
exec("try:\n    import nobody\nexcept ImportError as e:\n    print(e.name)")
import typing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import nobody.types
    from nobody import Kind

    def never():
        import os
if typing.TYPE_CHECKING and np:
    pass
elif typing.TYPE_CHECKING:
    from . import Other


def typed(x: "Kind", y: "Other" = None) -> "os.PathLike":
    return x


print(typed(5), typed.__annotations__)
