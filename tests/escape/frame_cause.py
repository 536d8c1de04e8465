# tries: the traceback of the exception before
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
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError
except ValueError as error:
    use(pick(error.__context__.__traceback__.tb_frame))
