# tries: a memo raises, and looks at who asked it
# class: reduce
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import copy


class Memo(dict):
    def get(self, key, default=None):
        raise ValueError


try:
    copy.deepcopy([1], Memo())
except ValueError as error:
    trace = getattr(error, "__trace" + "back__")
    while trace:
        frame = getattr(trace, "tb_" + "frame")
        print("REACHED")
        use(getattr(frame, "f_" + "builtins")["open"])
        trace = None
