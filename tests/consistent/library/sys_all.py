# args: one --two
import sys
from sys import argv, exit, maxsize, stdout

print(argv[1:], len(sys.argv), maxsize, sys.maxunicode, sys.byteorder)
print(sys.version_info[:2], sys.version[:4], sys.hexversion > 0)
print(sys.float_info.max, sys.int_info.bits_per_digit, sys.platform)
print(sys.implementation.name, sys.getdefaultencoding())
print(sys.getrecursionlimit())
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())


def depth(n):
    try:
        return depth(n + 1)
    except RecursionError as error:
        print(error)
        return n


print(depth(0) < 500)
for bad in (0, -1, "x"):
    try:
        sys.setrecursionlimit(bad)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(sys.intern("abc"), sys.getsizeof([]) > 0, sys.getrefcount("x") > 0)
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError:
    kind, value, _ = sys.exc_info()
    print(kind, value, sys.exception() is value)
stdout.write("direct\n")
sys.argv.append("more")
sys.argv[0] = "name"
print(sys.argv)
sys.anything = 5
print(sys.anything)
exit("the end")
