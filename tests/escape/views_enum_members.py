# tries: the members of a library's enumeration, from a comparison
# class: views
# stops: 2 3
import re

seen = []


class K:
    def __eq__(self, other):
        seen.append(other)
        return True


re.RegexFlag.__members__ == K()
seen[0]["MARK"] = 1
if "MARK" in re.RegexFlag.__members__:
    print("REACHED")
