"""Enum and its kin are the library's own: members are made in classes of the
program's, which are vetted where every class is born. _convert_, which reads and
writes a module's variables, is a name that the guards refuse."""

Enum = library.Enum
EnumMeta = library.EnumMeta
EnumType = library.EnumType
Flag = library.Flag
IntEnum = library.IntEnum
IntFlag = library.IntFlag
ReprEnum = library.ReprEnum
StrEnum = library.StrEnum
