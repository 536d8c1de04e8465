# tries: an attribute in the message of an assertion
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


class Catch(AssertionError):
    pass


try:
    assert False, g().gi_frame
except AssertionError as error:
    use(pick(error.args[0]))
