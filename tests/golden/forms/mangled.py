# The guard is told the name that CPython looks up; the text keeps its own. The
# library has a _Tokenizer__next and a _UserList__cast, and none of the others.
class _Tokenizer:
    def __init__(self, __x):
        self.__next = self.__pin = __x
        self.__class__.__name__, self.__init__

    class UserList:
        def f(self):
            return self.__cast, self.__next


def f(o):
    return o.__pin
