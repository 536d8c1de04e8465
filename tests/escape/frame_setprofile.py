# tries: a profile function gets a frame
# class: frames
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import sys


def profile(frame, event, arg):
    sys.setprofile(None)
    use(pick(frame))


sys.setprofile(profile)
len([])
