# Parameters that are no list of parameters.
def f(x, x): pass
lambda *, x, x: 1
