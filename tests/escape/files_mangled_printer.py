# tries: a private name of another class, reached by a class of that name
# class: names
# stops: 1 3 4
import _sitebuiltins


class Printer(_sitebuiltins._Printer):
    pass


class _Printer:
    def read(self, printer):
        printer.__filenames = ["/etc/passwd"]
        printer.__setup()
        return printer.__lines


print("REACHED")
if "root:" in _Printer().read(_sitebuiltins._Printer("x", "no"))[0]:
    print("ESCAPED")
