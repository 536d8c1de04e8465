"""Tuple assignment as an algorithm: gcd, fibonacci, rotations, linked lists, permutations."""


class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

    @classmethod
    def chain(cls, *values):
        head = None
        for v in reversed(values):
            head = cls(v, head)
        return head

    def __iter__(self):
        node = self
        while node:
            yield node.value
            node = node.next

    def reverse(self):
        before, node = None, self
        while node:
            node.next, before, node = before, node, node.next
        return before

    def swap_pairs(self):
        dummy = prev = Node(None, self)
        while prev.next and prev.next.next:
            a, b = prev.next, prev.next.next
            prev.next, b.next, a.next = b, a, b.next
            prev = a
        return dummy.next


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def next_permutation(a):
    i = len(a) - 2
    while i >= 0 and a[i] >= a[i + 1]:
        i -= 1
    if i < 0:
        a[:] = a[::-1]
        return False
    j = len(a) - 1
    while a[j] <= a[i]:
        j -= 1
    a[i], a[j] = a[j], a[i]
    a[i + 1:] = a[:i:-1]
    return True


def rotate(a, k):
    k %= len(a) or 1
    a[:k], a[k:] = a[-k:] if k else [], a[:-k] if k else a[:]
    return a


def partition(a, pivot):
    low, mid, high = 0, 0, len(a) - 1
    while mid <= high:
        if a[mid] < pivot:
            a[low], a[mid], low, mid = a[mid], a[low], low + 1, mid + 1
        elif a[mid] > pivot:
            a[mid], a[high], high = a[high], a[mid], high - 1
        else:
            mid += 1
    return a, low, high


fib, nxt = 0, 1
while fib < 100:
    fib, nxt = nxt, fib + nxt
print(fib, gcd(84, 36), [*Node.chain(1, 2, 3).reverse()], [*Node.chain(*range(5)).swap_pairs()], [*Node.chain("x")])
perm = [1, 2, 3]
seen = [tuple(perm)]
while next_permutation(perm):
    seen.append(tuple(perm))
print(seen, perm)
print([rotate(list("abcde"), k) for k in (0, 2, 7, -1)], rotate([], 3), partition([5, 1, 9, 5, 0, 7, 5], 5))
a, b, c = "abc"
(a, b), c = (c, a), b
print(a, b, c)
matrix = [[1, 2], [3, 4]]
(matrix[0][0], matrix[0][1]), (matrix[1][0], matrix[1][1]) = (matrix[1][0], matrix[0][0]), (matrix[1][1], matrix[0][1])
print(matrix)
x = y = z = 0
x, y, z = y + 1, x + 2, x + y + z + 3
print(x, y, z, [x, y, z] == [1, 2, 3])
i = 0
data = [10, 20, 30]
i, data[i] = 2, "set at 2"
data[i], i = "again at 2", 0
print(i, data)
head, *tail = data; *tail, end = tail
print(head, tail, end)
for i, data[i] in enumerate("xyz"): pass
print(data, i)
