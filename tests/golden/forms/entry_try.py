# A try: inside the block, by the same rule.
def a():
    try:
        return 1
    finally:
        pass


def b(x):
    try:
        try:
            if x: pass
        except ValueError: pass
    finally: pass


def c(x):
    try:
        def g(): pass
    except ValueError: x()
    else: x()
    finally: x()


def d(x):
    try:
        def g(): pass
    finally:
        def h(): pass
    x()
