# tries: @dataclass adds methods to a library's class without fields
# class: dataclass
# stops: 2 3
import dataclasses
import json

dataclasses.dataclass(order=True)(json.JSONDecoder)
if json.JSONDecoder() == json.JSONDecoder():
    print("REACHED")
