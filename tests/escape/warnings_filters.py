# tries: the list of filters is the library's own
# class: shared
# stops: 3
# rests: the compiler does not know what a variable of a module holds
import warnings

warnings.filters.clear()
print("REACHED")
