# tries: abc registry clear getattr: the same by a computed name
# class: shared
# stops: 2 3
import collections.abc

for name in "registry", "caches":
    getattr(collections.abc.MutableMapping, f"_abc_{name}_clear")()
if not isinstance({}, collections.abc.MutableMapping):
    print("REACHED")
