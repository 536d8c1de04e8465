# __debug__ is a constant.
__debug__ = 1
