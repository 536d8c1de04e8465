"""What the compiler refuses, and how it says so."""
import os

os.system("id")
print(().__class__.__base__.__subclasses__())
