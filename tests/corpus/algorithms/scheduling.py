"""Intervals: merging, meeting rooms, weighted selection, timelines, gaps, rotations."""
from bisect import bisect_right
from dataclasses import dataclass
from heapq import heappush, heapreplace


@dataclass(order=True, frozen=True)
class Span:
    start: int
    end: int
    name: str = ""

    def __post_init__(self):
        if self.start >= self.end:
            raise ValueError(f"{self.start} >= {self.end}")

    @classmethod
    def parse(cls, text):
        times, _, name = text.partition(" ")
        a, b = (int(h) * 60 + int(m or 0) for h, _, m in (t.partition(":") for t in times.split("-")))
        return cls(a, b, name)

    def __and__(self, other):
        a, b = max(self.start, other.start), min(self.end, other.end)
        return Span(a, b, f"{self.name}&{other.name}") if a < b else None

    def __or__(self, other):
        return Span(min(self.start, other.start), max(self.end, other.end), f"{self.name}+{other.name}")

    def __str__(self):
        return f"{self.start // 60}:{self.start % 60:02}-{self.end // 60}:{self.end % 60:02} {self.name}"

    def __len__(self): return self.end - self.start


def merged(spans):
    current = None
    for s in sorted(spans):
        if current and s.start <= current.end:
            current |= s
        else:
            if current:
                yield current
            current = s
    if current:
        yield current


def rooms(spans):
    free = []
    for s in sorted(spans):
        if free and free[0] <= s.start:
            heapreplace(free, s.end)
        else:
            heappush(free, s.end)
    return len(free)


def gaps(spans, day):
    at = day.start
    for s in merged(spans):
        if s.start > at:
            yield Span(at, s.start, "free")
        at = max(at, s.end)
    if at < day.end:
        yield Span(at, day.end, "free")


def heaviest(spans):
    spans = sorted(spans, key=lambda s: s.end)
    ends = [s.end for s in spans]
    best = [(0, ())]
    for i, s in enumerate(spans):
        k = bisect_right(ends, s.start, hi=i)
        best.append(max(best[-1], (best[k][0] + len(s), (*best[k][1], s.name))))
    return best[-1]


DAY = [Span.parse(t) for t in ("9-10:30 a", "10-11 b", "11-12 c", "13:15-14 d", "13:30-15 e", "16-17 f")]
print(*merged(DAY), rooms(DAY), *gaps(DAY, Span.parse("8-18 day")), heaviest(DAY), sep="\n")
print(DAY[0] & DAY[1], DAY[0] & DAY[5], max(DAY, key=len), sum(map(len, DAY)), DAY[0] < DAY[1], {DAY[0]: 1}[Span.parse("9-10:30 a")])
try:
    Span.parse("10-9 x")
except ValueError as error:
    print(error)
