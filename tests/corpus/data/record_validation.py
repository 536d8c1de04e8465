"""Typed records by descriptors and annotations: conversion, defaults, errors, round trips."""
from __future__ import annotations

from datetime import date
from decimal import Decimal

CONVERT = {"int": int, "str": str, "float": float, "Decimal": Decimal, "date": date.fromisoformat,
           "bool": lambda v: {"true": True, "false": False}[str(v).lower()], "list[int]": lambda v: [int(x) for x in (v.split("|") if isinstance(v, str) else v)]}


class RecordMeta(type):
    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, ns)
        inherited = {}
        for base in reversed(cls.__mro__[1:]):
            inherited |= getattr(base, "_schema", {})
        cls._schema = inherited | {k: v for k, v in cls.__annotations__.items() if not k.startswith("_")}
        return cls


class Record(metaclass=RecordMeta):
    _strict: bool = True

    def __init__(self, **data):
        problems = []
        for key, kind in self._schema.items():
            optional = kind.endswith("| None")
            base = kind.removesuffix("| None").strip()
            if key in data:
                value = data.pop(key)
                try:
                    value = None if optional and value in (None, "") else CONVERT[base](value)
                except (ValueError, KeyError, ArithmeticError, TypeError) as error:
                    problems.append(f"{key}: {value!r} is no {base} ({type(error).__name__})")
                    continue
            elif hasattr(type(self), key):
                value = getattr(type(self), key)
            elif optional:
                value = None
            else:
                problems.append(f"{key}: missing")
                continue
            setattr(self, key, value)
        if data and self._strict:
            problems.append(f"unknown: {', '.join(sorted(data))}")
        if problems:
            raise ValueError("; ".join(problems))

    def __iter__(self):
        return ((k, getattr(self, k)) for k in self._schema)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self)})"

    @classmethod
    def from_line(cls, line):
        return cls(**dict(pair.split("=", 1) for pair in line.split()))


class Base(Record):
    id: int
    active: bool = True


class Invoice(Base):
    total: Decimal
    due: date | None
    lines: list[int] = []
    note: str = "-"


class Loose(Base):
    _strict = False


print(Invoice._schema, Base._schema)
for line in ["id=1 total=9.99", "id=2 total=1 due=2024-02-29 lines=1|2|3 active=false note=x", "id=x total=abc due=2023-02-29", "total=1 extra=1 more=2", "id=3 total=5 due= active=maybe"]:
    try:
        print(Invoice.from_line(line), dict(Invoice.from_line(line))["total"] + 1)
    except ValueError as error:
        print("!", error)
print(Loose.from_line("id=5 whatever=1"), Invoice(id="7", total=3, lines=[1, "2"]).lines, [k for k, _ in Loose(id=1)])
