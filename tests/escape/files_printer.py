# tries: the printers that the site module makes
# class: files
# stops: 1 3 4
import _sitebuiltins

printer = _sitebuiltins._Printer("x", "no", ["passwd"], ["/etc"])
print("REACHED")
if "root:" in "\n".join(printer._Printer__setup() or printer._Printer__lines):
    print("ESCAPED")
