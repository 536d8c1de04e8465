# tries: @dataclass on a library's class
# class: dataclass
# stops: 2 3
import dataclasses
import json

json.JSONEncoder.__annotations__ = {"item_separator": str}
dataclasses.dataclass(json.JSONEncoder)
if hasattr(json.JSONEncoder, "__dataclass_fields__"):
    print("REACHED")
