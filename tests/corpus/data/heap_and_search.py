"""heapq, bisect, priority queues, dijkstra, k-way merges, running medians."""
import bisect
import heapq
from dataclasses import dataclass, field
from itertools import count


@dataclass(order=True)
class Job:
    priority: int
    serial: int = field(default_factory=count().__next__)
    name: str = field(default="", compare=False)


class PriorityQueue:
    REMOVED = object()

    def __init__(self):
        self.heap, self.entries, self.counter = [], {}, count()

    def push(self, item, priority=0):
        if item in self.entries:
            self.entries[item][-1] = self.REMOVED
        entry = [priority, next(self.counter), item]
        self.entries[item] = entry
        heapq.heappush(self.heap, entry)

    def __iter__(self):
        while self.heap:
            priority, _, item = heapq.heappop(self.heap)
            if item is not self.REMOVED:
                del self.entries[item]
                yield item, priority


def dijkstra(graph, start):
    distance, queue, previous = {start: 0}, [(0, start)], {}
    while queue:
        d, node = heapq.heappop(queue)
        if d > distance[node]:
            continue
        for nxt, weight in graph.get(node, {}).items():
            if (new := d + weight) < distance.get(nxt, float("inf")):
                distance[nxt], previous[nxt] = new, node
                heapq.heappush(queue, (new, nxt))
    return distance, previous


def path(previous, end):
    while end is not None:
        yield end
        end = previous.get(end)


class Median:
    def __init__(self):
        self.low, self.high = [], []

    def __call__(self, x):
        heapq.heappush(self.high, -heapq.heappushpop(self.low, -x))
        if len(self.high) > len(self.low):
            heapq.heappush(self.low, -heapq.heappop(self.high))
        return -self.low[0] if len(self.low) > len(self.high) else (self.high[0] - self.low[0]) / 2


jobs = [Job(3, name="c"), Job(1, name="a"), Job(2, name="b"), Job(1, name="a2")]
heapq.heapify(jobs)
print([heapq.heappop(jobs).name for _ in range(4)])
q = PriorityQueue()
for item, p in [("x", 5), ("y", 1), ("z", 3), ("x", 0), ("y", 9)]:
    q.push(item, p)
print(list(q), q.entries)
graph = {"a": {"b": 7, "c": 3}, "c": {"b": 1, "d": 8}, "b": {"d": 2}, "d": {}}
distance, previous = dijkstra(graph, "a")
print(distance, [*path(previous, "d")][::-1])
m = Median()
print([m(x) for x in (5, 2, 8, 1, 9, 4)])
print(heapq.nlargest(2, [3, 9, 4]), heapq.nsmallest(2, ["bb", "a", "ccc"], key=len), list(heapq.merge([1, 4], [2, 3], [0, 9])), heapq.heapreplace(h := [1, 5, 3], 9), h, list(heapq.merge("ca", "b", reverse=True)))
grades = lambda score, breaks=(60, 70, 80, 90), letters="FDCBA": letters[bisect.bisect(breaks, score)]
print([grades(s) for s in (33, 60, 79, 95, 100)])
data = []
for x in (5, 1, 3, 3, 4):
    bisect.insort(data, x)
print(data, bisect.bisect_left(data, 3), bisect.bisect_right(data, 3), bisect.bisect_left([("a", 1), ("b", 2)], "b", key=lambda p: p[0]))


def lis(seq):
    tails = []
    for x in seq:
        at = bisect.bisect_left(tails, x)
        tails[at:at + 1] = [x]
    return len(tails), tails


print(lis([10, 9, 2, 5, 3, 7, 101, 18]), lis([]), lis("programming"))
