from .square import Square, area
from . import inner
__all__ = ["Square", "area", "round_shape"]
from .inner import deep
def round_shape(): return "round"
