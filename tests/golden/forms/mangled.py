# The guard is told the name that CPython looks up; the text keeps its own.
class _Safe:
    def __init__(self, __x):
        self.__pin = __x
        self.__class__.__name__, self.__init__

    class Inner:
        def f(self):
            return self.__pin


def f(o):
    return o.__pin
