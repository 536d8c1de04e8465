# tries: a pattern on the traceback that __exit__ gets
# class: patterns
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


class M:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        match trace:
            case object(tb_frame=frame):
                use(pick(frame))
        return True


with M():
    1 / 0
