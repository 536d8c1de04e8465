# tries: a library's class forgets what is registered
# class: shared
# stops: 2 3
import collections.abc

collections.abc.MutableMapping._abc_registry_clear()
collections.abc.MutableMapping._abc_caches_clear()
if not isinstance({}, collections.abc.MutableMapping):
    print("REACHED")
