"""Eight sorts against sorted(), with counters and stability checks."""
import random


class Counted:
    compares = 0
    __slots__ = ("key", "tag")

    def __init__(self, key, tag=None):
        self.key, self.tag = key, tag

    def __lt__(self, other):
        Counted.compares += 1
        return self.key < other.key

    def __repr__(self):
        return f"{self.key}{self.tag or ''}"


def bubble(a):
    for n in range(len(a) - 1, 0, -1):
        swapped = False
        for i in range(n):
            if a[i + 1] < a[i]:
                a[i], a[i + 1] = a[i + 1], a[i]
                swapped = True
        if not swapped:
            break
    return a


def insertion(a):
    for i in range(1, len(a)):
        x, j = a[i], i
        while j and x < a[j - 1]:
            a[j] = a[j - 1]
            j -= 1
        a[j] = x
    return a


def selection(a):
    for i in range(len(a)):
        m = min(range(i, len(a)), key=a.__getitem__)
        a[i], a[m] = a[m], a[i]
    return a


def merge(a):
    if len(a) < 2:
        return a
    left, right = merge(a[:len(a) // 2]), merge(a[len(a) // 2:])
    out, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            out.append(right[j]); j += 1
        else:
            out.append(left[i]); i += 1
    return out + left[i:] + right[j:]


def quick(a):
    match a:
        case [] | [_]:
            return a
        case [pivot, *rest]:
            small = [x for x in rest if x < pivot]
            return quick(small) + [pivot] + quick([x for x in rest if not x < pivot])


def heap(a):
    def sift(i, n):
        while (child := 2 * i + 1) < n:
            child += child + 1 < n and a[child] < a[child + 1]
            if not a[i] < a[child]:
                return
            a[i], a[child] = a[child], a[i]
            i = child
    for i in reversed(range(len(a) // 2)):
        sift(i, len(a))
    for n in range(len(a) - 1, 0, -1):
        a[0], a[n] = a[n], a[0]
        sift(0, n)
    return a


def shell(a):
    gap = len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            while i >= gap and a[i] < a[i - gap]:
                a[i], a[i - gap] = a[i - gap], a[i]
                i -= gap
        gap //= 2
    return a


def counting(a):
    buckets = {}
    for x in a:
        buckets.setdefault(x.key, []).append(x)
    return [x for k in range(min(buckets, default=0), max(buckets, default=-1) + 1) for x in buckets.get(k, ())]


rng = random.Random(5)
data = [Counted(rng.randrange(10), "abcdefghijkl"[i]) for i in range(12)]
print(data)
expected = [x.key for x in sorted(data)]
for sort in (bubble, insertion, selection, merge, quick, heap, shell, counting, sorted):
    Counted.compares = 0
    result = sort(data[:])
    stable = result == sorted(data, key=lambda x: x.key)
    print(f"{sort.__name__:10} {[x.key for x in result] == expected} compares={Counted.compares:<4} stable={stable} {sort([])}")
