# A star import is spelt out from the table.
from bisect import *
from struct import *; print(pack)
