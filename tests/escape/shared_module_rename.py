# tries: a module is initialised anew in a library's frame
# class: lazy
# stops: 2 3
import collections
import math

collections.Counter(map(type(math).__init__, [math], ["encodings"]))
if math.__name__ == "encodings":
    print("REACHED")
