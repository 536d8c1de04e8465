# A name that the program binds is its own; one function's local is not enough.
def f(breakpoint):
    open = breakpoint
    return open


def g():
    return quit()


class exit(Exception):
    pass


raise exit
breakpoint
