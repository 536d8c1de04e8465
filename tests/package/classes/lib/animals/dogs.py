from .base import Animal
class Dog(Animal):
    def speak(self):
        return f"{self.name} says woof"
_private = 1
