"""Own itertools: zip, chunk, pairwise, interleave, unique, windows, lookahead."""
from itertools import chain, islice


def my_zip(*iterables, strict=False):
    its = [iter(i) for i in iterables]
    while its:
        row = []
        for n, it in enumerate(its):
            try:
                row.append(next(it))
            except StopIteration:
                if strict and (n or any(next(i, its) is not its for i in its[1:])):
                    raise ValueError(f"argument {n + 1} is shorter") from None
                return
        yield tuple(row)


def chunks(items, n, *, fill=None):
    it = iter(items)
    while chunk := list(islice(it, n)):
        yield chunk + [fill] * (n - len(chunk)) if fill is not None else chunk


def interleave(*seqs):
    pending = [iter(s) for s in seqs]
    while pending:
        for it in pending.copy():
            try:
                yield next(it)
            except StopIteration:
                pending.remove(it)


def unique(items, key=None):
    seen = set()
    yield from (i for i in items if (k := key(i) if key else i) not in seen and not seen.add(k))


def lookahead(items, end=None):
    it = iter(items)
    try:
        current = next(it)
    except StopIteration:
        return
    for nxt in it:
        yield current, nxt
        current = nxt
    yield current, end


def split_on(items, test):
    group = []
    for item in items:
        if test(item):
            yield group
            group = []
        else:
            group.append(item)
    yield group


def partition(test, items):
    yes, no = [], []
    for i in items:
        (yes if test(i) else no).append(i)
    return yes, no


print([*my_zip("abc", [1, 2])], [*my_zip()], dict(my_zip("ab", "xy")), [*chunks(range(7), 3)], [*chunks("abcd", 3, fill="-")])
print("".join(interleave("abc", "1", "xy")), [*unique("mississippi")], [*unique([1, -1, 2], key=abs)], [*lookahead("abc", "$")], [*lookahead([])])
print([*split_on([1, 2, 0, 3, 0], lambda x: x == 0)], partition(str.isupper, "aBcD"), [*chain.from_iterable(chunks("abcde", 2))], list(zip("ab", range(9), [True, None])))
for args in (("ab", [1]), ("a", [1, 2]), ("ab", "cd")):
    try:
        print([*my_zip(*args, strict=True)], [*zip(*args, strict=True)])
    except ValueError as error:
        print(error)
