# tries: the list of names that a library's enumeration keeps, by a computed name
# class: shared
# stops: 2 3
import re

names = getattr(re.RegexFlag, "_member_" + "names_")
names.append("IGNORECASE")
if re.RegexFlag._member_names_[-1] == "IGNORECASE":
    print("REACHED")
