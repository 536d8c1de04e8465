# tries: a generator that runs in a callback sees the library's frame
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


import json


class E(json.JSONEncoder):
    def default(self, o):
        def g():
            yield x.gi_frame.f_back.f_back

        x = g()
        use(pick(next(x)))
        return None


E().encode(object())
