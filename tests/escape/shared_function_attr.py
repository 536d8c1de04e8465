# tries: an attribute on a library's function, for all who hold it
# class: shared
# stops: 3
# rests: the object that is changed is named by data
import collections

collections.Counter.most_common.value = 41
if collections.Counter.most_common.value == 41:
    print("REACHED")
