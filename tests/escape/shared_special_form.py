# tries: typing's special forms, changed for all
# class: shared
# stops: 2 3
import typing

typing.Optional._getitem = lambda self, parameters: "changed"
if typing.Optional[int] == "changed":
    print("REACHED")
