# tries: a name of a module that the library itself looks up
# class: shared
# stops: 2 3
import json

before = json.dumps([1])
json.codecs = None
json._default_encoder = None
try:
    json.dumps([1])
except AttributeError:
    print("REACHED")
