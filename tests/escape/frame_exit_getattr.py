# tries: frame exit getattr: the same, names computed
# class: frames
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


class M:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        use(getattr(getattr(trace, "tb" "_frame"), "f" "_builtins")["open"])
        return True


with M():
    1 / 0
