# Evaluated annotations are guarded, those of local variables are not evaluated.
import typing


def f(y: typing.ClassVar.y, *args: typing.args.x) -> typing.q:
    v: typing.r.s = 1
    v.w: typing.r.s = 1


class C:
    x: typing.ClassVar.z = typing.u
