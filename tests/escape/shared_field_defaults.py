# tries: the dict in which a library's named tuple keeps its defaults
# class: shared
# stops: 3
# rests: the object that is changed is named by data
import functools


def info():
    return functools.lru_cache(len).cache_info()


info()._field_defaults["hits"] = 41
if "hits" in info()._field_defaults:
    print("REACHED")
