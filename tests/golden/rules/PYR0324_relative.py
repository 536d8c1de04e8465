# One file is no package.
from . import x
from .x import y
from ..x import *
