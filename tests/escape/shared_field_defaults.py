# tries: the dict in which a library's named tuple keeps its defaults
# class: shared
# stops: 2 3
import functools


def info():
    return functools.lru_cache(len).cache_info()


info()._field_defaults["hits"] = 41
if "hits" in info()._field_defaults:
    print("REACHED")
