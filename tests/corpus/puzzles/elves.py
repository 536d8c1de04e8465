"""A puzzle in the style of Advent calendars: parse, simulate, part one and two."""
from collections import Counter, deque
from math import prod
import re

INPUT = """\
start: 79 14 55 13
map a: +3 *2
map b: -10 ^7
steps:
R2 L3 U4 D1
R10 U1 L6
crates
[D]        
[N] [C]    
[Z] [M] [P]
moves
1 from 2 to 1
3 from 1 to 3
"""


def sections(text):
    head, _, rest = text.partition("steps:\n")
    path, _, rest = rest.partition("crates\n")
    crates, _, moves = rest.partition("moves\n")
    yield {m[1]: m[2].split() for m in re.finditer(r"(?:map )?(\w+): (.*)", head)}
    yield [(m[1], int(m[2])) for m in re.finditer(r"([RLUD])(\d+)", path)]
    yield crates.splitlines()
    yield [tuple(map(int, re.findall(r"\d+", line))) for line in moves.splitlines()]


def apply(ops, n):
    for op, *digits in ops:
        k = int("".join(digits))
        match op:
            case "+": n += k
            case "-": n -= k
            case "*": n *= k
            case "^": n ^= k
    return n


def rope(steps, length):
    knots, seen = [0j] * length, {0j}
    sign = lambda v: (v > 0) - (v < 0)
    for direction, count in steps:
        for _ in range(count):
            knots[0] += {"R": 1, "L": -1, "U": 1j, "D": -1j}[direction]
            for i in range(1, length):
                d = knots[i - 1] - knots[i]
                if abs(d) >= 2:
                    knots[i] += complex(sign(d.real), sign(d.imag))
            seen.add(knots[-1])
    return len(seen), knots[-1]


def stack(lines, moves, at_once):
    columns = {int(i) + 1: "".join(c).strip() for i, c in enumerate(list(zip(*lines))[1::4])} if lines else {}
    for n, a, b in moves:
        taken, columns[a] = columns[a][:n], columns[a][n:]
        columns[b] = (taken if at_once else taken[::-1]) + columns[b]
    return "".join(c[:1] for c in columns.values()), columns


header, steps, crates, moves = sections(INPUT)
numbers = [*map(int, header["start"])]
print(header, steps[:3], crates, moves, sep="\n")
print([apply(header["a"], n) for n in numbers], min(apply(header["b"], apply(header["a"], n)) for n in numbers), prod(numbers))
print(*(rope(steps, n) for n in (2, 10)))
print(stack(crates, moves, False), stack(crates, moves, True))


def marker(signal, n):
    window = deque(maxlen=n)
    for i, c in enumerate(signal, 1):
        window.append(c)
        if len(set(window)) == n:
            return i


print(marker("mjqjpqmgbljsphdztnvjfqwrcgsml", 4), marker("aaaa", 2), marker("abc", 3))
print(Counter(c for line in INPUT.splitlines() for c in line if c.isupper()).most_common(3))
