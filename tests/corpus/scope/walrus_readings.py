"""Assignment expressions in conditions, loops, comprehensions and calls."""
import re

LINES = """\
t=21.5 room=kitchen
broken line
t=19 room=hall
t=x room=attic
t=30.25 room=roof
""".splitlines()


def parse(lines):
    for number, line in enumerate(lines, start=1):
        if not (m := re.match(r"t=(\S+) room=(\w+)$", line)):
            print(f"line {number}: skipped {line!r}")
            continue
        try:
            yield (room := m[2]), (value := float(m[1]))
        except ValueError as error:
            print(f"{room if 'room' in locals() else '?'}: {error}")


readings = list(parse(LINES))
print(readings)
hot = [(room, f) for room, t in readings if (f := t * 9 / 5 + 32) > 70]
print(hot, "last f:", f)
print(any((witness := n) % 7 == 0 for n in range(10, 30)), witness)
print(all((counter := n) < 5 for n in range(10)), counter)

total = 0
partial = [total := total + v for _, v in readings]
print(partial, total)

stack = [[1, [2]], 3]
while stack and (top := stack.pop()) is not None:
    print("top", top)
    if isinstance(top, list):
        stack += top


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


print([y := fact(5), y ** 2, (y, y := 3)], y)
print({(k := c): k * 2 for c in "abc"}, k)
print(f"{(w := 10):>{w}}|{w}")
print(max(x := 3, *(w for v in [1, 9, 4] if (w := v) != 9)), x, w)
if (n := len(LINES)) > 3 and (half := n // 2):
    print(n, half)
lookup = lambda key: (got := {"a": 1}.get(key)) and got + 1
print(lookup("a"), lookup("b"))
data = [0, 1, 2, 3, 4, 5]
data[(i := 2)] = (i := 4)
print(data, i, data[(j := 1):(j := 4)], j)
print((a := 1) + (a := 10) * (a := 100), a)
