from __future__ import annotations
import sys
class Square:
    side: int = 2
def area(s: Square) -> int:
    return s.side ** 2
print("square", __name__)
