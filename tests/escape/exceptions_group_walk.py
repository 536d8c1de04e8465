# tries: the leaves of a group, found by a function of the guest's
# class: exceptions
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


def leaf():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error


seen = []
group = ExceptionGroup("x", [ExceptionGroup("y", [leaf()])])
group.subgroup(lambda error: seen.append(error.__traceback__))
use(pick([s for s in seen if s][0].tb_frame))
