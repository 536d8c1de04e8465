# tries: object's own __setattr__ writes on a function that all share
# class: shared
# stops: 2 3
import collections

method = collections.Counter.most_common
object.__setattr__(method, "never_heard_of_it", print)
if collections.Counter().most_common.never_heard_of_it is print:
    print("REACHED")
