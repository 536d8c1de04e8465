"""yield in every expression position."""


def everywhere(log):
    x = yield
    log.append((x, (yield "tuple"), [(yield "list"), 2], {(yield "key"): (yield "value")}))
    log.append(f"{(yield 'fstring')!r:>{(yield 'width')}}")
    log.append((lambda a, b=(yield "default"): (a, b))((yield "arg"), *(yield "star"), **(yield "kwargs")))
    log.append((yield "left") + (yield "right") * 2)
    log.append((yield "yes") if (yield "condition") else (yield "no"))
    log.append([i for i in (yield "iterable")])
    d = {}
    d[(yield "index")] = yield "item"
    d[(yield "aug")] += yield "amount"
    log.append(d)
    log.append((yield) and (yield "and") or (yield "or"))
    log.append((yield "a") < (yield "b") < (yield "c"))
    assert (yield "assert"), (yield "message")
    with (yield "context") as d["context"]:
        log.append(d.pop("context"))
    for i in (yield "loop"):
        if (yield i):
            break
    else:
        log.append("no break")
    while (yield "while"):
        pass
    try:
        raise (yield "raise")
    except (yield "except") as error:
        log.append(repr(error))
    del d[(yield "del")]
    y = z = yield "chain"
    a, *b = yield "unpack"
    log.append((y, z, a, b, d))
    return (yield "return")


class Context:
    def __enter__(self): return "entered"
    def __exit__(self, *args): return False


log = []
g = everywhere(log)
answers = {"list": "L", "key": "K", "value": "V", "tuple": "T", "fstring": "F", "width": 8, "star": [], "kwargs": {}, "arg": 5, "default": "D", "left": 1, "right": 2,
           "condition": 0, "no": "N", "iterable": "ab", "item": 10, "index": "i", "amount": 5, "aug": "i", "and": 0, "or": "O", "a": 1, "b": 2, "c": 3, "assert": 1,
           "context": Context(), "loop": [1, 2], "raise": KeyError("k"), "except": KeyError, "del": "i", "chain": "C", "unpack": "xyz", "return": "R"}
asked = [next(g)]
while True:
    try:
        asked.append(g.send(answers.get(asked[-1], "X" if asked[-1] is None else None)))
    except StopIteration as stop:
        print("returned", stop.value)
        break
print(asked)
print(*log, sep="\n")
h = everywhere([])
next(h)
try:
    h.throw(ValueError("thrown in"))
except ValueError as error:
    print(error)
