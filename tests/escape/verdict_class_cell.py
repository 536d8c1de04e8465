# tries: the class that a method believes to be of
# class: verdict
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


class A:
    def m(self):
        return __class__


cell = A.m.__closure__[0]
cell.cell_contents = type((x for x in ()))
use(pick(A().m().gi_frame.__get__((x for x in ()))))
