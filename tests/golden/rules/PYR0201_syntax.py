# Not Python.
x = = 1
