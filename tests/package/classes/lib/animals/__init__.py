"""Animals."""
from .base import Animal, registry
from .dogs import *
from enum import Enum
from dataclasses import dataclass

class Colour(Enum):
    RED = 1

@dataclass(frozen=True)
class Point:
    x: int
    y: "int" = 0

__all__ = ["Animal", "Dog"]
