# tries: typing's aliases read what they stand for, in the library's frame
# class: reader
# stops: 1 2 3
from typing import List


class Box:
    def __exit__(self, kind, error, trace):
        self.trace = trace
        return True

    def __enter__(self):
        return self


box = Box()
with box:
    1 / 0
alias = type(List[int])(Box, (int,))
try:
    alias.__origin__ = box.trace
except AttributeError:
    pass
if alias.tb_frame is not None:
    print("REACHED")
