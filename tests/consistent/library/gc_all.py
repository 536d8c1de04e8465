import gc
from gc import *


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("gone", self.name)


Node("first")
print(gc.isenabled())
disable()
print(isenabled())
node = Node("second")
del node
gc.collect()
gc.enable()
print(isenabled(), gc.get_threshold()[1:], gc.garbage)
print(type(gc.get_count()), len(get_count()), is_tracked([]), is_tracked(1),
      gc.is_finalized([]), len(gc.get_stats()), gc.DEBUG_LEAK)
set_threshold(100, 5, 5)
print(get_threshold())
print(type(collect()), collect(0), collect(1), collect(generation=2))
