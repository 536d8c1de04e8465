# tries: a generator is thrown a traceback and hands it on
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


def g():
    try:
        yield
    except ValueError as error:
        yield error.__traceback__


x = g()
next(x)
use(pick(x.throw(ValueError).tb_frame))
