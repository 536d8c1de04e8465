"""Counter, deque, defaultdict, OrderedDict, ChainMap in daily use."""
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque

c = Counter("mississippi")
c.update("mop", x=2)
c.subtract({"s": 1, "z": 3})
print(c, c.most_common(2), c["none"], +c, -c, c - Counter("ssss"), Counter(a=1) + Counter(a=2, b=-1), Counter(a=3) & Counter(a=1), Counter(a=3) | Counter(b=1))
print(sorted(c.elements())[:5], c.total(), dict(Counter([1, 1, 2])), Counter("abc") == Counter("cab"), Counter(a=1) <= Counter(a=2), sum(c.values()))
d = deque(range(5), maxlen=5)
d.append(9); d.appendleft(-1); d.rotate(2)
d.extend("xy")
print(d, d.maxlen, d[0], d[-1], d.pop(), d.popleft(), len(d), 4 in d, d.index("x"), d.count(3))
d.insert(1, "in"); d.remove("in"); d.reverse(); d *= 1
d[0] = "first"
print(d, list(reversed(d)), deque([1, 2]) < deque([1, 3]), deque("ab") + deque("c"), d.copy() == d)
try:
    deque(maxlen=2).pop()
except IndexError as error:
    print(error)
graph = defaultdict(lambda: defaultdict(list))
for a, b, w in [("x", "y", 1), ("x", "z", 2), ("x", "y", 3)]:
    graph[a][b].append(w)
print({k: dict(v) for k, v in graph.items()}, "q" in graph, graph["q"], len(graph), graph.default_factory is not None, defaultdict(int, a=1))
words = defaultdict(set)
for w in "tea eat ate tan nat bat".split():
    words["".join(sorted(w))].add(w)
print(sorted(sorted(g) for g in words.values()))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a"); o.move_to_end("c", last=False)
print(o, o.popitem(last=False), list(reversed(o)), o == OrderedDict(a=1, b=2), o == {"a": 1, "b": 2}, dict(a=1, b=2) == dict(b=2, a=1))
defaults, env, args = {"color": "red", "size": 1}, {"size": 2}, {}
cm = ChainMap(args, env, defaults)
args["color"] = "blue"
child = cm.new_child({"size": 9})
print(cm["size"], dict(cm), child["size"], child.parents["size"], list(cm.maps), len(cm), cm.pop("color"), cm["color"], sorted(cm))


class LRU:
    def __init__(self, size):
        self.size, self.data = size, OrderedDict()

    def __getitem__(self, key):
        self.data.move_to_end(key)
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        while len(self.data) > self.size:
            old, _ = self.data.popitem(last=False)
            print("evict", old)


lru = LRU(2)
lru["a"] = 1; lru["b"] = 2; lru["a"]; lru["c"] = 3
print(list(lru.data))
plain = {"b": 1, "a": 2}
plain |= {"c": 3}
print(plain.setdefault("d", []), plain.pop("zz", None), plain.popitem(), list(plain.items()), sorted(plain.keys() - {"a"}), {**plain, "a": 0}, plain | {"z": 1}, dict(zip("ab", [1, 2])), dict.fromkeys("xy", 0), min(plain, key=plain.get))
