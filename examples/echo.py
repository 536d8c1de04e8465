"""Standard input and arguments."""
import sys

print("arguments:", sys.argv[1:])
total = 0
for line in sys.stdin:
    numbers = [int(word) for word in line.split()]
    total += sum(numbers)
    print(f"{line.strip()!r} -> {sum(numbers)}")
print("total", total)
