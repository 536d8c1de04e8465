class A:
    def __del__(self):
        x = 1
        raise ValueError("in del")
a = A()
del a
class B(Exception):
    def __str__(self): 1/0
class C:
    def __del__(self): raise B
C()
b = A()
def g():
    try:
        yield
    finally:
        1 / 0
z = g(); next(z); del z
print("x")
