# tries: descriptor exit library: the same for the traceback that __exit__ gets
# class: lazy
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import collections


class M:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        seen = collections.UserList(map(type(trace).tb_frame.__get__, [trace]))
        use(pick(seen[0]))
        return True


with M():
    1 / 0
