# What CPython keeps as text can not yield, await or bind.
from __future__ import annotations


def f(a: (yield), b: (c := 1)) -> (await d):
    pass
