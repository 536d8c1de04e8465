# tries: a finder of the guest's answers the library's imports
# class: by-name
# stops: 2 3
import datetime
import sys

seen = []


class Finder:
    def find_spec(self, name, path=None, target=None):
        seen.append(name)
        return None


sys.meta_path.insert(0, Finder())
try:
    datetime.datetime.strptime("2020", "%Y")
    import this_is_no_module
except ImportError:
    pass
print("REACHED" if seen else "")
