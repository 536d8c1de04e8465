class A:
    def __init__(self): self.blah = 1
    def f(self):
        return blah
try:
    A().f()
finally:
    try: maths
    finally:
        try: math
        finally: 
            mat = 1
            math
