# tries: the table of members that a library's enumeration keeps
# class: shared
# stops: 2
# rests: the dict is the library's, which writes there; the audit proves the guard
import re

members = re.RegexFlag._member_map_
members["MARK"] = 1
if "MARK" in re.RegexFlag._member_map_:
    print("REACHED")
