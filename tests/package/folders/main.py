# Folders without __init__.py, and a folder beside a file of its name.
import plain.deeper.leaf as leaf
from plain import twig
import both
import both.part
print(leaf.VALUE, twig.VALUE, both.WHAT, both.part.VALUE)
from plain.deeper import leaf as other
print(other is leaf, leaf.__name__)
