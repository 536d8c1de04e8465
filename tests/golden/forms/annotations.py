# Evaluated annotations are guarded, those of local variables are not evaluated.
import typing


def f(y: typing.ClassVar.obj, *args: typing.args.path) -> typing.fdel:
    v: typing.types.struct = 1
    v.modules: typing.types.struct = 1


class C:
    x: typing.ClassVar.string = typing.fset
