# tries: the registry of a generic function, from a union
# class: views
# stops: 2 3
import functools


@functools.singledispatch
def f(x):
    return "plain"


seen = []


class K:
    def __ror__(self, other):
        seen.append(other)
        return other


f.registry | K()
seen[0][int] = lambda x: "changed"
f._clear_cache()
if f(1) == "changed":
    print("REACHED")
