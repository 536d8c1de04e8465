# tries: the fields of a library's member
# class: shared
# stops: 3
# rests: the object that is changed is named by data
import re

vars(re.M)["_name_"] = "changed"
if re.M.name == "changed":
    print("REACHED")
