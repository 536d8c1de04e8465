from . import WHAT
VALUE = "part of " + WHAT
