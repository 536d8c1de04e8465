registry = []
counter = 0
class Animal:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        registry.append(cls.__name__)
    def __init__(self, name): self.name = name
    def speak(self): return "..."
    def __repr__(self): return f"{type(self).__name__}({self.name!r})"
def bump():
    global counter
    counter += 1
    return counter
def fail(n):
    if n:
        return fail(n - 1)
    raise KeyError(Animal("x"))
