from .deeper.leaf import VALUE as LEAF
VALUE = "twig of " + LEAF
