# tries: Enum reads and writes a module that a text names
# class: by-name
# stops: 2 3
import enum

made = enum.IntEnum._convert_("Made", "io", lambda name: name.startswith("SEEK"))
print("REACHED" if len(made) else "")
