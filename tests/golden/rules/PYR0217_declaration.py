# Declarations too late, or of nothing.
def f(x):
    y = 1
    global y
    nonlocal z
    global x
