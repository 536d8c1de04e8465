# tries: a delete statement takes a library function's defaults
# class: gadgets
# stops: 2 3
import json

before = json.dumps([1])
del json.JSONEncoder.__init__.__kwdefaults__
try:
    json.JSONEncoder()
except TypeError:
    print("REACHED")
