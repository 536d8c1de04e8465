"""Text layout by hand: greedy and balanced wrapping, justification, columns, boxes."""
from functools import cache
from itertools import zip_longest

TEXT = """The technique of breaking lines well is older than computers, and a greedy
algorithm is what most people write first; a balanced one minimises raggedness."""


def greedy(words, width):
    line, length = [], 0
    for w in words:
        if line and length + len(w) + len(line) > width:
            yield line
            line, length = [], 0
        line.append(w)
        length += len(w)
    if line:
        yield line


def balanced(words, width):
    @cache
    def best(i):
        if i == len(words):
            return 0, ()
        options = []
        length = -1
        for j in range(i, len(words)):
            length += len(words[j]) + 1
            if length > width and j > i:
                break
            rest, lines = best(j + 1)
            cost = 0 if j + 1 == len(words) else (width - length) ** 2
            options.append((cost + rest, (words[i:j + 1], *lines)))
        return min(options)
    return best(0)[1]


def justify(line, width, last=False):
    if last or len(line) == 1:
        return " ".join(line)
    gaps, spaces = len(line) - 1, width - sum(map(len, line))
    size, extra = divmod(spaces, gaps)
    return "".join(w + " " * (size + (i < extra)) for i, w in enumerate(line[:-1])) + line[-1]


def box(lines, *, title="", style="+-|"):
    corner, h, v = style
    width = max(map(len, lines))
    yield f"{corner}{f'[{title}]' if title else '':{h}<{width + 2}}{corner}"
    yield from (f"{v} {line:<{width}} {v}" for line in lines)
    yield f"{corner}{'':{h}^{width + 2}}{corner}"


def columns(*blocks, gap=" : "):
    widths = [max(map(len, b)) for b in blocks]
    for row in zip_longest(*blocks, fillvalue=""):
        yield gap.join(f"{cell:<{w}}" for cell, w in zip(row, widths)).rstrip()


words = tuple(TEXT.split())
for algorithm in (greedy, balanced):
    lines = list(algorithm(words, 30))
    print(*box([justify(l, 30, l is lines[-1]) for l in lines], title=algorithm.__name__), sep="\n")
    print(sum((30 - len(" ".join(l))) ** 2 for l in lines[:-1]))
print(*columns([" ".join(l) for l in greedy(words[:9], 16)], ["one", "two"], list(box(["x"], style="*=!"))), sep="\n")
print([*greedy([], 5)], [*greedy(["longerthanwidth", "a"], 5)], balanced((), 5), justify(["a", "b", "c"], 10))
