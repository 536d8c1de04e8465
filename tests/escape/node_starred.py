# tries: an attribute in a starred argument
# class: gadgets
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


def g():
    yield


def f(*args, frame=None):
    return args[0]


use(pick(f(*[g().gi_frame], **{"frame": 1})))
