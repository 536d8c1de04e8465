# stdin: 2 3\n1 2 3\n4 5 6\n# comment\n7 8\n9 10\n11 12\n
"""Matrix input by sys.stdin iteration, with comments skipped, then products."""
import sys


def numbers(stream):
    for line in stream:
        line, _, comment = line.partition("#")
        if comment:
            print("comment:", comment.strip())
        yield from map(int, line.split())


it = numbers(sys.stdin)
rows, cols = next(it), next(it)
a = [[next(it) for _ in range(cols)] for _ in range(rows)]
b = [[next(it) for _ in range(rows)] for _ in range(cols)]
product = [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]
print(a, b, product, sep="\n")
print(*map(" ".join, (map(str, r) for r in zip(*a))), sep="\n")
print(next(it, "no more"), list(sys.stdin), sys.stdin.read() == "")


class Matrix(list):
    def __mul__(self, other):
        return Matrix([sum(p * q for p, q in zip(r, c)) for c in zip(*other)] for r in self)

    def __format__(self, spec):
        width = int(spec or 4)
        return "\n".join("".join(f"{v:{width}}" for v in row) for row in self)


print(f"{Matrix(a) * b:5}", f"{Matrix(a) * Matrix(b) * Matrix(a)}", sep="\n--\n")
print(sys.argv[1:], len(sys.argv), file=sys.stdout)
sys.stdout.write("written without newline")
sys.stdout.flush()
print(end="|")
print("a", "b", sep="", end="")
print("", 1, None, True, [1], sep="\t", end="\n\n", flush=True)
print("to stderr", 2, file=sys.stderr)
sys.stderr.write("direct\n")
