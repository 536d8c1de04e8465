# tries: the table of values that a library's enumeration keeps
# class: shared
# stops: 2
# rests: the dict is the library's, which writes there; the audit proves the guard
import re

re.RegexFlag._value2member_map_["mark"] = re.I
if re.RegexFlag("mark") is re.I:
    print("REACHED")
