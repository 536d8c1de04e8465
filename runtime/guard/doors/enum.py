"""Enum and its kin are the library's own: members are made in classes of the
program's, which are vetted where every class is born. But _convert_, which reads
and writes the variables of a module that a text names, is for libraries that are
being loaded."""

native_convert = library.EnumType._convert_


def _convert_(cls, *args, **kwargs):
    if is_running():
        raise TypeError("an enumeration can't be made of a module here")
    return native_convert(cls, *args, **kwargs)


library.EnumType._convert_ = _convert_

Enum = library.Enum
EnumMeta = library.EnumMeta
EnumType = library.EnumType
Flag = library.Flag
IntEnum = library.IntEnum
IntFlag = library.IntFlag
ReprEnum = library.ReprEnum
StrEnum = library.StrEnum
