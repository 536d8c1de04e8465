class A:
    def __del__(self): print("del"); g()
a = A()
def g(): 
    raise ValueError("late")
