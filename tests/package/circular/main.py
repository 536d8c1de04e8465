import left
print(left.names())
try:
    import broken_left
except ImportError as error:
    print(type(error).__name__, error)
try:
    import raises
except ValueError as error:
    print("first", error)
try:
    import raises
except ValueError as error:
    print("second", error)
import left as again
print(again is left, again.right.left is left)
import lazy
print(lazy.late())
print(lazy.anything, lazy.other)
try:
    lazy.no_such
except AttributeError as error:
    print(error)
