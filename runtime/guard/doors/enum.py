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


def member_getattr(object, name, *default):
    """From 3.12 on a member reads under its own name, which is the program's,
    from its value."""
    if type(name) is str and name[:1] == name[-1:] == "_":
        return getattr(object, name, *default)
    return guest_getattr(object, name, *default)


library.getattr = member_getattr

Enum = library.Enum
EnumMeta = library.EnumMeta
EnumType = library.EnumType
Flag = library.Flag
IntEnum = library.IntEnum
IntFlag = library.IntFlag
ReprEnum = library.ReprEnum
StrEnum = library.StrEnum
