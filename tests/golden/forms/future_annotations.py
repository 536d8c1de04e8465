# Annotations that CPython never evaluates carry neither guards nor ticks.
from __future__ import annotations
import typing


class C:
    x: typing.ClassVar[int] = typing.ClassVar.y

    def f(self, y: typing.List[int].z) -> typing.q:
        def g(a: typing.p[0]):
            pass
        v: typing.r.s = 1
        self.w: typing.t
