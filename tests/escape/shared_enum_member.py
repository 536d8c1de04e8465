# tries: a member of a library's enumeration gets another value
# class: shared
# stops: 2 3
import re

re.I._value_ = 99
if re.I.value == 99:
    print("REACHED")
