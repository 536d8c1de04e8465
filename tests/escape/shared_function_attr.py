# tries: an attribute on a library's function, for all who hold it
# stops: 3
import collections

collections.Counter.most_common.value = 41
if collections.Counter.most_common.value == 41:
    print("REACHED")
