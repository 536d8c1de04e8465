import random
def f():
    return int(3.7) + (lambda: random.sample({1, 2, 3}, 0) or 0)().__len__() if 0 else 1
print(f())
class A:
    def __index__(self):
        return True
    def __int__(self): return True
print(int(A()))
print(int(A()))
print(float.__name__)
