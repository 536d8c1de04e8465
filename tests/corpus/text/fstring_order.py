"""When are f-string fields evaluated and formatted? Objects that tell."""
log = []


class Tell:
    def __init__(self, name):
        self.name = name
        log.append(f"make {name}")

    def __format__(self, spec):
        log.append(f"format {self.name} {spec!r}")
        return f"<{self.name}{spec}>"

    def __repr__(self):
        log.append(f"repr {self.name}")
        return f"R{self.name}"

    def __str__(self):
        log.append(f"str {self.name}")
        return f"S{self.name}"


def show(text):
    print(text, "|", "; ".join(log))
    log.clear()


show(f"{Tell('a')} {Tell('b'):x}")
show(f"{Tell('a'):{Tell('spec')}} {Tell('b')!r:{str(Tell('s'))[:0]}>4}")
show(f"{Tell('a')!s}{Tell('b')!r}{Tell('c')!a}")
show(f"{Tell('a')=} {Tell('b')=!s:>5} {Tell('c')=:q}")
show(f"{(Tell('walrus'), 1)[1]}{[Tell('list')]}{ {Tell('k'): Tell('v')} }")
show("{} {:x} {!r} {a!s:>{w}}".format(Tell("1"), Tell("2"), Tell("3"), a=Tell("a"), w=5))
show("%s %r %5s %a" % (Tell("s"), Tell("r"), Tell("5"), Tell("a")))
show(str(Tell("x")) + repr(Tell("y")) + format(Tell("z"), "spec") + format(Tell("w")))
print(Tell("p"), [Tell("q")])
show("printed")


def fail(where):
    raise ValueError(where)


for n, attempt in enumerate((lambda: f"{Tell('a')}{fail('expr')}{Tell('c')}", lambda: f"{Tell('a'):{fail('spec')}}",
                             lambda: f"{Tell('a')!r}{[][0]}", lambda: f"{Tell('x')}" f"{1 / 0}")):
    try:
        attempt()
    except (ValueError, IndexError, ZeroDivisionError) as error:
        show(f"{n} {type(error).__name__} {error}")


class BadFormat:
    def __format__(self, spec):
        return 5


class NoFormat:
    pass


for text in ('f"{BadFormat()}"', 'f"{NoFormat():>10}"', 'f"{[1]:>5}"', 'f"{3:s}"', 'f"{3.5:d}"', 'f"{\'s\':,}"', 'f"{3:{1:>5}}"',
             'f"{None:5}"', 'f"{5:,_}"', 'f"{1:.2147483648f}"', "f\"{'x'!r:>6}\"", "f\"{5:\x00>3}\""):
    try:
        print(text, "->", eval(text))
    except (TypeError, ValueError) as error:
        print(text, "!", error)
x = 7
print(f"{x!r}" + f"{x:>{x}}" + f"{x:>0{x}d}" + f'{x:{"<"}{x}}' + "|")
print(f"{f'{1 + 1}'}", f'{x}' f'{{x}}', "end")
