from dataclasses import dataclass
from animals import Dog, Animal, Colour, Point
from animals.base import registry
from animals import base as b
import animals, animals.base
class Puppy(Dog):
    def speak(self):
        return super().speak() + "!"
@dataclass
class Owner:
    name: str
    pet: "Animal"
p = Puppy("Rex")
print(p.speak(), p, Owner("Ann", p).name, isinstance(p, Animal))
print(Dog, Puppy, Animal.__module__, Puppy.__module__, Dog.__qualname__)
print(registry, b.registry is registry, b is animals.base)
print(Colour.RED, Colour.RED.name, Point(1, 2), Point(1, 2) == Point(1, 2))
animals.base.counter += 5
print(b.counter, b.bump(), animals.base.counter)
del b.counter
print(hasattr(b, "counter"), getattr(b, "missing", "default"))
setattr(b, "counter", 9)
print(b.bump())
try:
    b.missing
except AttributeError as error:
    print(error)

def deep(n):
    return b.fail(n)

deep(3)
