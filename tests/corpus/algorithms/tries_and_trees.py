"""A binary search tree with deletion, AVL rotations, traversals and intervals."""


class Node:
    __slots__ = "key", "left", "right", "height"

    def __init__(self, key):
        self.key, self.left, self.right, self.height = key, None, None, 1


class Avl:
    def __init__(self, keys=()):
        self.root = None
        for k in keys:
            self += k

    @staticmethod
    def _h(n): return n.height if n else 0

    def _fix(self, n):
        n.height = 1 + max(self._h(n.left), self._h(n.right))
        match self._h(n.left) - self._h(n.right):
            case 2:
                if self._h(n.left.left) < self._h(n.left.right):
                    n.left = self._rotate(n.left, "left")
                return self._rotate(n, "right")
            case -2:
                if self._h(n.right.right) < self._h(n.right.left):
                    n.right = self._rotate(n.right, "right")
                return self._rotate(n, "left")
        return n

    def _rotate(self, n, way):
        other = "right" if way == "left" else "left"
        m = getattr(n, other)
        setattr(n, other, getattr(m, way))
        setattr(m, way, n)
        for x in (n, m):
            x.height = 1 + max(self._h(x.left), self._h(x.right))
        return m

    def __iadd__(self, key):
        def insert(n):
            if n is None:
                return Node(key)
            if key < n.key:
                n.left = insert(n.left)
            elif key > n.key:
                n.right = insert(n.right)
            return self._fix(n)
        self.root = insert(self.root)
        return self

    def __isub__(self, key):
        def remove(n, key):
            if n is None:
                raise KeyError(key)
            if key != n.key:
                side = "left" if key < n.key else "right"
                setattr(n, side, remove(getattr(n, side), key))
            elif n.left and n.right:
                m = n.right
                while m.left:
                    m = m.left
                n.key, n.right = m.key, remove(n.right, m.key)
            else:
                return n.left or n.right
            return self._fix(n)
        self.root = remove(self.root, key)
        return self

    def __iter__(self):
        def walk(n):
            if n:
                yield from walk(n.left)
                yield n.key
                yield from walk(n.right)
        return walk(self.root)

    def __str__(self):
        def show(n): return f"({show(n.left)}{n.key}{show(n.right)})" if n else ""
        return show(self.root)

    def between(self, a, b): return [k for k in self if a <= k <= b]


t = Avl(range(1, 11))
print(t, t.root.height, list(t), t.between(3, 6))
for k in (4, 8, 1):
    t -= k
print(t, t.root.height, sum(t), max(t))
try:
    t -= 99
except KeyError as error:
    print("no", error, Avl("hello"), Avl())
