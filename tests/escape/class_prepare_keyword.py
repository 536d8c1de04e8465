# tries: a keyword that equals "metaclass" for the interpreter alone
# class: classes
# stops: 2 3
def guard(receiver, name):
    print("REACHED")
    return receiver


class Word(str):
    def __hash__(self):
        return hash("metaclass")

    def __eq__(self, other):
        return True


class Meta:
    def __getattr__(self, name):
        if name == "__prepare__":
            return lambda *args, **kwargs: {"_read_": guard}
        raise AttributeError(name)

    def __call__(self, *args):
        return self


try:
    class C(**{Word("other"): Meta()}):
        running = (x for x in ()).gi_running
except TypeError:
    pass


if hasattr((x for x in ()), "gi_" + "frame"):
    print("REACHED")
