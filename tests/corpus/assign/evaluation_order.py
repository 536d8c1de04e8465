"""Which side is evaluated first? Everything leaves a trace."""
trace = []


def note(name, value=None):
    trace.append(name)
    return value


class Box(dict):
    def __setitem__(self, key, value):
        note(f"store[{key}]={value}")
        super().__setitem__(key, value)

    def __getitem__(self, key):
        note(f"load[{key}]")
        return super().get(key, 0)

    def __setattr__(self, name, value):
        note(f"setattr {name}={value}")
        super().__setattr__(name, value)


def show(title):
    print(title, "->", " ".join(map(str, trace)))
    trace.clear()


box = Box()
note("obj", box)[note("key", "k")] = note("value", 1)
show("item")
note("a", box).x = note("b", box).y = note("v", 7)
show("chain")
note("obj", box)[note("key", "k")] += note("rhs", 5)
show("augmented item")
note("obj", box).x += note("rhs", 1)
show("augmented attribute")
note("t1", box)[note("i", 0)], note("t2", box)[note("j", 1)] = note("x", 10), note("y", 20)
show("tuple target")
(a, box[a]) = (3, "three")
show("earlier target seen by later")
i = 0
i, box[i] = 1, "one"
show("index after rebinding")
x = [1, 2, 3]
i = x[i] = 2
print(i, x)
d = {note("k1", 1): note("v1", 2), note("k2", 3): note("v2", 4)}
show("display")
print(note("f", max)(note("p", 3), *note("star", [9, 4]), key=note("kw", lambda v: -v)))
show("call")
print(note("l", 3) < note("m", 2) < note("never", 1))
show("chained comparison")
del note("obj", box)[note("key", "k")]
show("delete")
print(sorted(box.items(), key=str), sorted(vars(box)))
note("ann", box).z: note("annotation", int) = note("val", 9)
show("annotated attribute")
