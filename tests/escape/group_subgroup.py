# tries: an exception group hands its tracebacks on
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


try:
    1 / 0
except ZeroDivisionError as error:
    group = ExceptionGroup("x", [error])
inner = group.subgroup(ZeroDivisionError).exceptions[0]
use(pick(inner.__traceback__.tb_frame))
