"""What the guards and the hardening say no to: each row is an expression and the
exception that it must raise, with its id. The suite runs this file; it prints
what differs."""
import collections
import functools
import json
import operator
import typing


def gen():
    yield 1


def func():
    return None


class C:
    def method(self):
        return None


class E(Exception):
    pass


def caught():
    try:
        raise E
    except E as error:
        return error


ROWS = [
    # guarded and refused names as data
    (lambda: getattr(gen(), "gi_frame"), "AttributeError", "PYR0311"),
    (lambda: getattr(func, "__globals__"), "AttributeError", "PYR0311"),
    (lambda: getattr(func, "__code__"), "AttributeError", "PYR0311"),
    (lambda: getattr(C, "__subclasses__"), "AttributeError", "PYR0311"),
    (lambda: getattr(C, "mro"), "AttributeError", "PYR0311"),
    (lambda: getattr(C().method, "__func__"), "AttributeError", "PYR0311"),
    (lambda: getattr(len, "__self__"), "AttributeError", "PYR0311"),
    (lambda: getattr(caught(), "__traceback__"), "AttributeError", "PYR0311"),
    (lambda: getattr(caught(), "with_traceback"), "AttributeError", "PYR0311"),
    (lambda: getattr(json, "__loader__"), "AttributeError", "PYR0311"),
    (lambda: getattr(json, "__dict__"), "AttributeError", "PYR0311"),
    (lambda: getattr(json.JSONEncoder, "__dict__"), "AttributeError", "PYR0311"),
    (lambda: setattr(C(), "__class__", E), "AttributeError", "PYR0311"),
    (lambda: setattr(C, "__bases__", (E,)), "AttributeError", "PYR0311"),
    (lambda: setattr(C, "__module__", "os"), "AttributeError", "PYR0311"),
    (lambda: setattr(C, "__match_args__", ("x",)), "AttributeError", "PYR0311"),
    (lambda: setattr(func, "__code__", None), "AttributeError", "PYR0311"),
    (lambda: delattr(C, "__module__"), "AttributeError", "PYR0311"),
    (lambda: vars(json), "TypeError", "PYR0311"),
    (lambda: vars(json.JSONEncoder), "TypeError", "PYR0311"),
    # by a library's hand
    (lambda: operator.attrgetter("gi_frame")(gen()), "AttributeError", "PYR0311"),
    (lambda: operator.attrgetter("method.__func__")(C()), "AttributeError", "PYR0311"),
    (lambda: functools.reduce(getattr, ["gi_frame"], gen()), "AttributeError", "PYR0311"),
    (lambda: collections.Counter(map(getattr, [gen()], ["gi_frame"])),
     "AttributeError", "PYR0311"),
    (lambda: collections.Counter(map("{0.gi_frame}".format, [gen()])),
     "AttributeError", "PYR0311"),
    (lambda: collections.Counter(map(object.__setattr__, [C()], ["__class__"], [E])),
     "AttributeError", "PYR0311"),
    (lambda: collections.Counter(map(setattr, [C()], ["__class__"], [E])),
     "AttributeError", "PYR0311"),
    (lambda: "{0.__globals__}".format(func), "AttributeError", "PYR0311"),
    (lambda: "{0.gi_frame}".format_map({"0": gen()}), "ValueError", "positional"),
    (lambda: "{g.gi_frame}".format_map({"g": gen()}), "AttributeError", "PYR0311"),
    (lambda: "{:{0.gi_frame}}".format(gen()), "ValueError", "cannot switch"),
    # classes
    (lambda: type("X", (), {"__getattribute__": func}), "TypeError", "PYR0315"),
    (lambda: type("X", (), {"__reduce_ex__": func}), "TypeError", "PYR0315"),
    (lambda: type("X", (), {"__class__": property(func)}), "TypeError", "PYR0315"),
    (lambda: type("X", (type,), {"mro": func}), "TypeError", "PYR0315"),
    (lambda: type("X", (type,), {"__prepare__": func}), "TypeError", "PYR0315"),
    (lambda: type("X", (type,), {"__instancecheck__": func}), "TypeError", "PYR0315"),
    (lambda: type("X", (ExceptionGroup,), {"split": func}), "TypeError", "PYR0315"),
    (lambda: type("X", (), {"__match_args__": ("gi_frame",)}), "TypeError", "PYR0317"),
    (lambda: type("X", (), {"__match_args__": ["x"]}), "TypeError", "PYR0317"),
    (lambda: type("X", (), {"__slots__": ("gi_frame",)}), "TypeError", "PYR0316"),
    (lambda: type("X", (), {"__annotations__": {"a b": 1}}), "TypeError", "PYR0319"),
    (lambda: type("X", (type(gen()),), {}), "TypeError", "base"),
    (lambda: type("X", (type(json),), {}), "TypeError", "PYR0311"),
    (lambda: type("X", (), {1: 2}), "TypeError", "strings"),
    # what all share
    (lambda: setattr(json.JSONEncoder, "default", func), "TypeError", "immutable"),
    (lambda: setattr(int, "x", 1), "TypeError", "immutable"),
    (lambda: type(json)("x"), "AttributeError", "PYR0311"),
    (lambda: setattr(collections.Counter.most_common, "value", 1),
     "AttributeError", "PYR0311"),
    (lambda: operator.setitem(functools.lru_cache(len).cache_info()
                              ._field_defaults, "hits", 1),
     "TypeError", "item assignment"),
    (lambda: getattr(typing.NamedTuple, "_function"), "AttributeError", "PYR0311"),
    (lambda: getattr(typing.TypedDict, "_base"), "AttributeError", "PYR0311"),
    (lambda: property.__init__(type(func).__doc__, func), "TypeError", "property"),
]


class S(str):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash("x")


ROWS += [
    (lambda: getattr(C(), S("x")), "TypeError", "must be string"),
    (lambda: setattr(C(), S("x"), 1), "TypeError", "must be string"),
    (lambda: type("X", (), {S("x"): 1}), "TypeError", "strings"),
]

bad = 0
for number, (call, kind, words) in enumerate(ROWS):
    try:
        print("row", number, "gave", call())
    except Exception as error:
        if type(error).__name__ == kind and words in str(error):
            continue
        print("row", number, "raised", type(error).__name__, error)
    bad += 1
print(len(ROWS), "rows,", bad, "wrong")
