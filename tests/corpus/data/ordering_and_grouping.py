"""sorted with keys, stability, groupby, min/max with keys, zip, any/all, reduce in reports."""
from collections import Counter, defaultdict
from functools import cmp_to_key, reduce
from itertools import accumulate, groupby, pairwise, product
from operator import attrgetter, itemgetter
from typing import NamedTuple


class Run(NamedTuple):
    name: str
    team: str
    seconds: float
    laps: int = 1


runs = [Run("ann", "red", 61.5, 3), Run("bob", "blue", 59.25, 2), Run("cid", "red", 61.5, 1), Run("dee", "green", 75, 3), Run("eve", "blue", 58, 3)]
print([r.name for r in sorted(runs, key=lambda r: (-r.laps, r.seconds))], [r.name for r in sorted(runs, key=attrgetter("seconds"), reverse=True)])
print(sorted(runs, key=itemgetter(1, 0))[0], min(runs, key=lambda r: r.seconds).name, max(runs, key=itemgetter(3)).name, max((), default="none"))
for team, group in groupby(sorted(runs, key=attrgetter("team")), key=attrgetter("team")):
    members = list(group)
    print(f"{team:>6}: {', '.join(r.name for r in members):10} {sum(r.seconds for r in members) / len(members):.3f}")
standings = defaultdict(int)
for place, r in enumerate(sorted(runs, key=attrgetter("seconds")), 1):
    standings[r.team] += max(6 - place, 0)
print(dict(sorted(standings.items(), key=lambda kv: (-kv[1], kv[0]))), Counter(r.team for r in runs).most_common(1))


def compare(a, b):
    return (a.laps < b.laps) - (a.laps > b.laps) or (a.seconds > b.seconds) - (a.seconds < b.seconds)


print([r.name for r in sorted(runs, key=cmp_to_key(compare))], all(compare(a, b) <= 0 for a, b in pairwise(sorted(runs, key=cmp_to_key(compare)))))
print(list(accumulate(r.laps for r in runs)), list(accumulate([3, 1, 4, 1, 5], max)), reduce(lambda acc, r: acc | {r.team: acc.get(r.team, ()) + (r.name,)}, runs, {}))
names, teams, *rest = zip(*runs)
print(names, set(teams) == {"red", "blue", "green"}, len(rest), any(r.seconds > 70 for r in runs), all(r.laps for r in runs))
print([(a.name, b.name) for a, b in product(runs, repeat=2) if a.team == b.team and a.name < b.name], [*zip(range(3), "abcd", strict=False)], dict(zip(names, map(attrgetter("laps"), runs))))
words = ["banana", "Apple", "cherry", "apple", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=lambda w: (w.lower(), w.isupper())), sorted(words, key=len, reverse=True), sorted(set(map(str.lower, words))))
data = [("x", None), ("y", 3), ("z", 1)]
print(sorted(data, key=lambda t: (t[1] is None, t[1] or 0)), [*reversed(data)][0], sorted({"b": 1, "a": 2}), sorted("hello", key="lohe".index))
rows = [[3, "c"], [1, "a"], [2, "b"]]
rows.sort(); print(rows, rows.sort(key=itemgetter(1), reverse=True), rows)
index = {}
for w in words:
    index.setdefault(w[0].lower(), []).append(w)
print(index, {k: sorted(v, key=str.swapcase) for k, v in index.items()}, max(index, key=lambda k: len(index[k])))
