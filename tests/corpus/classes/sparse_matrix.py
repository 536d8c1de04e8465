"""A sparse matrix over dict keys: tuple indexing, slicing rows, arithmetic, iteration, views."""


class Sparse:
    def __init__(self, shape, entries=()):
        self.shape, self.data = shape, {}
        for at, v in dict(entries).items():
            self[at] = v

    def _check(self, at):
        if not isinstance(at, tuple) or len(at) != 2:
            raise TypeError(f"two indices, not {at!r}")
        fixed = tuple(i + n if i < 0 else i for i, n in zip(at, self.shape))
        if not all(0 <= i < n for i, n in zip(fixed, self.shape)):
            raise IndexError(f"{at} is outside {self.shape}")
        return fixed

    def __getitem__(self, at):
        match at:
            case (int(r), slice()):
                return [self[r, c] for c in range(*at[1].indices(self.shape[1]))]
            case (slice(), int(c)):
                return [self[r, c] for r in range(*at[0].indices(self.shape[0]))]
        return self.data.get(self._check(at), 0)

    def __setitem__(self, at, value):
        at = self._check(at)
        if value:
            self.data[at] = value
        else:
            self.data.pop(at, None)

    def __delitem__(self, at): self[at] = 0
    def __len__(self): return len(self.data)
    def __contains__(self, value): return value in self.data.values() or not value and len(self) < self.shape[0] * self.shape[1]
    def __iter__(self): return iter(sorted(self.data.items()))

    def __add__(self, other):
        return Sparse(self.shape, {k: self[k] + other[k] for k in self.data | other.data})

    def __matmul__(self, other):
        out = Sparse((self.shape[0], other.shape[1]))
        for (i, k), v in self:
            for (k2, j), w in other:
                if k == k2:
                    out[i, j] += v * w
        return out

    @property
    def T(self): return Sparse(self.shape[::-1], {(c, r): v for (r, c), v in self})

    def __str__(self):
        return "\n".join(" ".join(f"{self[r, c] or '.':>3}" for c in range(self.shape[1])) for r in range(self.shape[0]))


a = Sparse((3, 4), {(0, 0): 1, (2, 3): 5, (1, -1): 7})
a[1, 1] += 3; a[1, 1] *= 2; a[0, 0] -= 1; a[-1, 0] = 9
del a[2, 3]
print(a, len(a), 6 in a, 0 in a, 99 in a, a[1, :], a[:, 0], list(a), a[1, ::2], sep="\n")
print(a.T, (a @ a.T), (a + a)[1, 1], sep="\n\n")
for bad in (lambda: a[5, 0], lambda: a[1], lambda: a[0, 1, 2], lambda: a["x", 0], lambda: a.__setitem__((0, 99), 1)):
    try:
        print(bad())
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
