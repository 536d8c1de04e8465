# tries: a protocol asks for names that its class lists
# class: hooks
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import typing

seen = []


@typing.runtime_checkable
class P(typing.Protocol):
    gi_frame: object


class Catch:
    @property
    def gi_frame(self):
        seen.append((x for x in ()).gi_frame)
        return 1


isinstance(Catch(), P) and seen or Catch().gi_frame  # 3.12 looks without asking
use(pick(seen[0]))
