# Attributes that lead inside the interpreter, read, written and deleted.
def f():
    yield f.__globals__
    yield f.__code__.co_consts
    del f.__closure__
    ().__class__.__bases__[0].__subclasses__()
    f().gi_frame.f_back = 1
    return f.__made_up__


class C:
    def g(self, e):
        return self.__reduce_ex__(2), e.__traceback__.tb_frame
