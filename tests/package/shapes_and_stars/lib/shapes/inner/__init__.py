from ..square import *
from . import deep as d
