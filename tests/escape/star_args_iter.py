# tries: a starred argument whose iterator looks at the caller
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


class I:
    def __iter__(self):
        return self

    def __next__(self):
        use(pick((x for x in ()).gi_frame.f_back or (x for x in ()).gi_frame))
        raise StopIteration


print(*I())
