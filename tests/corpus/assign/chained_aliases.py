"""One object under many names: aliasing, copies, default arguments."""
import copy


def board(size, cell=0):
    wrong = [[cell] * size] * size
    right = [[cell] * size for _ in range(size)]
    return wrong, right


wrong, right = board(3)
wrong[0][0] = right[0][0] = "X"
print(wrong, right, sep="\n")

a = b = c = []
a.append(1)
b = b + [2]
c += [3]
print(a, b, c, a is c, a is b)


def remember(value, seen=[], *, table={}):
    seen.append(value)
    table[value] = table.get(value, 0) + 1
    return seen, table


for v in "aba":
    seen, table = remember(v)
print(seen, table, remember.__defaults__, remember.__kwdefaults__)
remember.__defaults__ = (["fresh"],)
print(remember("z"))

nested = {"list": [1, [2, 3]], "self": None}
nested["self"] = nested
shallow, deep = copy.copy(nested), copy.deepcopy(nested)
nested["list"][1].append(4)
print(shallow["list"], deep["list"], deep["self"] is deep, shallow["self"] is nested)
print(nested)


class Tree:
    def __init__(self, value, *kids):
        self.value, self.kids = value, list(kids)

    def __copy__(self):
        return Tree(f"copy of {self.value}", *self.kids)

    def __deepcopy__(self, memo):
        memo[id(self)] = twin = Tree(f"deep {self.value}")
        twin.kids = copy.deepcopy(self.kids, memo)
        return twin

    def __repr__(self):
        return f"<{self.value}: {len(self.kids)}>"


leaf = Tree("leaf")
tree = Tree("root", leaf, leaf)
twin = copy.deepcopy(tree)
print(copy.copy(tree), twin, twin.kids, twin.kids[0] is twin.kids[1])
x, y, z = 1, 2, 3
x, y, z = z, x, y
print(x, y, z)
first = second = third = object()
print(first is second is third)
(p := [1]).append((q := p)[0])
print(p, q is p)
values = [10, 20, 30]
index = 0
index, values[index], values[index + 1] = 1, values[2], index
print(index, values)
