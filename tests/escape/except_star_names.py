# tries: an attribute of what except binds
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
    raise ExceptionGroup("x", [ValueError()])
except ExceptionGroup as error:
    use(pick(error.__traceback__.tb_frame))
