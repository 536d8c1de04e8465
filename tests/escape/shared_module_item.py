# tries: a module's dict, as vars() gives it
# class: shared
# stops: 3
# rests: the object that is changed is named by data
import json

vars(json)["dumps"] = None
if json.dumps is None:
    print("REACHED")
