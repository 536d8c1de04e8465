# Annotations that CPython never evaluates carry neither guards nor ticks.
from __future__ import annotations
import typing


class C:
    x: typing.ClassVar[int] = typing.ClassVar.obj

    def f(self, y: typing.List[int].string) -> typing.fdel:
        def g(a: typing.path[0]):
            pass
        v: typing.types.struct = 1
        self.modules: typing.token
