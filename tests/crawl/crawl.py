# ---- what is handed in and what is noticed ----
# An ordinary guest program but for crawl_judge and crawl_shared. All that it
# keeps is in the variables of main(), where no step can reach it.


def invoke(step, args):
    return step(*args)


def iterate(o):
    out = []
    for x in o:
        out.append(x)
        if len(out) == 6:
            break
    return out


def enter(o):
    with o as x:
        return x


def enter_raise(o):
    with o as x:
        raise KeyError(x)


async def enter_async(o):
    async with o as x:
        return x


async def enter_async_raise(o):
    async with o as x:
        raise KeyError(x)


async def wait(o):
    return await o


async def iterate_async(o):
    async for x in o:
        return x


def drive(coroutine):
    out = []
    for _ in range(4):
        out.append(coroutine.send(None))
    return out


def enter_async_now(o):
    return drive(enter_async(o))


def enter_async_raise_now(o):
    return drive(enter_async_raise(o))


def wait_now(o):
    return drive(wait(o))


def iterate_async_now(o):
    return drive(iterate_async(o))


def raise_it(e):
    raise e


def raise_from(e):
    try:
        raise e
    except BaseException as caught:
        found = [sys.exc_info()]
        caught.add_note("a")
        raise KeyError(found) from caught


def match_it(o):
    match o:
        case {"a": x, **rest}:
            return [x, rest]
        case [x, *rest]:
            return [x, rest]
        case type():
            return None
        case x:
            return [x]


def decorate(o):
    @o
    def decorated(x=1):
        return x
    return decorated


def decorate_class(o):
    @o
    class Decorated:
        field: int = 1

        def method(self):
            return 1
    return Decorated


def in_class(o):
    class Owner:
        attribute = o
    return [Owner.attribute, Owner().attribute]


def write_in_class(o):
    class Owner:
        attribute = o
    owner = Owner()
    owner.attribute = 1
    return owner.attribute


def delete_in_class(o):
    class Owner:
        attribute = o
    owner = Owner()
    del owner.attribute


def as_metaclass(o):
    class Made(metaclass=o):
        field: int = 1
    return Made


def generate():
    got = yield 1
    got = yield got
    try:
        yield [got]
    except KeyError as e:
        yield e
    return 1


async def generate_async():
    got = yield 1
    yield got


async def coroutine():
    return 1


class Plain:
    """A class of the guest's."""
    field: int = 1

    def method(self, *args):
        return args


class Note(Exception):
    pass


class Empty(KeyError, IndexError):
    """Ends loops that take from a recorder until there is nothing left."""


# What the special methods of a recorder answer; others answer 1.
ANSWERS = {
    "__len__": 2, "__length_hint__": 2, "__bool__": True, "__str__": "a",
    "__repr__": "a", "__format__": "a", "__bytes__": b"a", "__float__": 1.0,
    "__complex__": 1j, "__contains__": True, "__exit__": False,
    "__set__": None, "__delete__": None, "__set_name__": None,
    "__setitem__": None, "__delitem__": None, "__fspath__": "a",
    "__init_subclass__": None, "__post_init__": None,
}
# What a class body may not, or should not, define here.
NEVER = {"__new__", "__init__", "__del__", "__getattr__", "__setattr__",
         "__delattr__", "__doc__", "__class__", "__dict__", "__module__",
         "__class_getitem__", "__buffer__", "__release_buffer__", "__dir__",
         "__match_args__", "__slots__", "__aenter__", "__aexit__",
         "__anext__", "__sizeof__", "__getstate__", "__getnewargs__",
         "__getnewargs_ex__", "__reduce__", "__reduce_ex__"}
BINARY = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b,
    "*": lambda a, b: a * b, "/": lambda a, b: a / b,
    "//": lambda a, b: a // b, "%": lambda a, b: a % b,
    "@": lambda a, b: a @ b, "**": lambda a, b: a ** b,
    "<<": lambda a, b: a << b, ">>": lambda a, b: a >> b,
    "&": lambda a, b: a & b, "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b, "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b, "<": lambda a, b: a < b,
    ">": lambda a, b: a > b, "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b, "in": lambda a, b: a in b,
}


def iadd(a, b):
    a += b
    return a


def ior(a, b):
    a |= b
    return a


UNARY = {
    "-{}": lambda a: -a, "+{}": lambda a: +a, "~{}": lambda a: ~a,
    "abs({})": abs, "repr({})": repr, "str({})": str, "bool({})": bool,
    "hash({})": hash, "len({})": len, "iter({})": iter, "next({})": next,
    "reversed({})": reversed, "dir({})": dir, "vars({})": vars,
    "type({})": type, "super({}, {})": lambda a: super(a, a),
    "super(type({}), {})": lambda a: super(type(a), a),
    "int({})": int, "float({})": float, "complex({})": complex,
    "round({})": round, "bytes({})": bytes, "memoryview({})": memoryview,
    "aiter({})": aiter, "anext({})": anext, "sorted({})": sorted,
    "[*{}]": iterate, "dict(**{})": lambda a: {**a},
    "format({}, 'a')": lambda a: format(a, "a"),
    "{}[0]": lambda a: a[0], "{}['a']": lambda a: a["a"],
    "{}[0:1]": lambda a: a[0:1], "{}[int]": lambda a: a[int],
    "{}[...]": lambda a: a[...], "{}[int, str]": lambda a: a[int, str],
    "match({})": match_it, "enter({})": enter,
    "enter_raise({})": enter_raise, "raise_it({})": raise_it,
    "raise_from({})": raise_from, "in_class({})": in_class,
    "write_in_class({})": write_in_class,
    "delete_in_class({})": delete_in_class,
    "enter_async({})": enter_async_now,
    "enter_async_raise({})": enter_async_raise_now,
    "wait({})": wait_now, "iterate_async({})": iterate_async_now,
}
HELPERS = {"Owner", "Decorated", "Made"}
OPENERS = ("next({})", "iter({})", "[*{}]", "enter({})", "{}[0]", "match({})",
           "wait({})", "in_class({})")
# What would end the crawl or stop it for a while; and what eats for ever.
LEAVE = {"sleep", "setrecursionlimit", "input", "crawl_judge", "crawl_shared",
         "breakpoint", "timeit", "autorange"}
CLOSES = {"close", "detach", "truncate", "__exit__", "__del__"}
STREAMS = {"TextIOWrapper", "BufferedReader", "BufferedWriter"}
ENDLESS = {"count", "cycle", "repeat", "callable_iterator"}
CALLABLES = {"function", "builtin_function_or_method", "method",
             "method-wrapper", "method_descriptor", "wrapper_descriptor",
             "classmethod_descriptor", "getset_descriptor",
             "member_descriptor"}
VALUES = (int, str, float, bytes, bool, complex, type(None), type(...),
          type(NotImplemented))


def main():
    root, seconds, most, full = sys.argv[1:5]
    seconds, most, full = float(seconds), int(most), full == "full"
    skip = set(sys.argv[5:])
    write = sys.stdout.write
    clock = time.process_time
    objects = []    # (object, number of what it came from, how)
    index = {}      # id -> number; what is kept can't give its id away
    keys = []       # what an object is an example of
    count = {}      # key -> examples
    queue = []      # what libraries made for the guest
    later = []      # callables, exceptions, classes
    peers = {}      # type -> an example of a host's type
    total = {"edges": 0, "calls": 0, "exceptions": 0, "findings": 0,
             "handed": 0}
    found = {}
    depth = [0]
    # A timer's default is five million calls.
    leave = LEAVE | {"repeat"} if root == "timeit" else LEAVE
    now = [None, "{}"]   # what is being done: number, how

    def mine(*things):
        for thing in things:
            index[id(thing)] = -1
            objects.append((thing, None, "mine"))
            keys.append(None)

    def path(number, how="{}"):
        while number is not None:
            _, number, outer = objects[number]
            how = how.replace("{}", outer)
        return how

    def finding(why, text):
        found[why] = found.get(why, 0) + 1
        if found[why] > 3:
            return
        total["findings"] += found[why] == 1
        write("\nfinding: " + why + ": " + text[:400] + "\n")

    def key_of(value, kind, parent):
        name = kind.__name__
        if name in CALLABLES:
            return (name, getattr(value, "__qualname__", None),
                    None if name != "function"
                    else getattr(value, "__module__", None))
        if issubclass(kind, type):
            module = getattr(value, "__module__", None)
            return (kind, parent if module == "__main__" else id(value))
        return (kind, keys[parent] if parent is not None else None)

    def inside(value, kind, parent, how):
        """What is in a container, whether the container itself is kept or not:
        that costs little, and much comes in tuples."""
        if depth[0] >= 3:
            return
        depth[0] += 1
        if kind is dict:
            for name in list(value)[:8]:
                got(name, parent, "list(" + how + ")[0]")
                if type(name) is str:
                    got(value[name], parent, how + "['" + name + "']")
        elif kind is list or kind is tuple:
            for i, x in enumerate(value[:8]):
                got(x, parent, how + "[" + str(i) + "]")
        else:
            args = value.args
            if type(args) is tuple:
                inside(args, tuple, parent, how + ".args")
        depth[0] -= 1

    def got(value, parent, how):
        """An object was got; how says by which expression from its parent."""
        total["edges"] += 1
        kind = type(value)
        if kind in VALUES or id(value) in index:
            return
        why = crawl_judge(value)
        if why:
            finding(why, path(parent, how))
        if kind in (list, tuple, dict) or isinstance(value, BaseException):
            inside(value, kind, parent, how)
        key = key_of(value, kind, parent)
        seen = count[key] = count.get(key, 0) + 1
        limit = 1 if kind.__name__ in CALLABLES else 4 if full else 2
        alone = count[kind] = count.get(kind, 0) + 1
        if seen > limit or alone > (3000 if full else 400) and \
                kind.__name__ not in CALLABLES and not isinstance(value, type):
            return
        if len(objects) >= most or why or isinstance(value, type) and \
                value.__name__ in HELPERS:
            return
        number = index[id(value)] = len(objects)
        objects.append((value, parent, how))
        keys.append((kind, None) if kind.__name__ not in CALLABLES else key)
        root_export = parent is not None and objects[parent][1] is None
        (queue if root_export or how[:9] == "override(" or
         kind.__name__ not in CALLABLES and
         not isinstance(value, (type, BaseException)) else
         later).append(number)
        if kind not in peers and kind.__name__ not in CALLABLES and \
                kind.__name__ not in ENDLESS and kind is not type:
            peers[kind] = value
        if isinstance(value, BaseException):
            total["exceptions"] += 1

    def attempt(number, label, how, step, *args):
        if label in skip:
            return
        write("\nat: " + label + "\n")
        total["calls"] += 1
        now[0] = number
        now[1] = how
        try:
            value = invoke(step, args)
        except BaseException as e:
            got(e, number, "caught(" + how + ")")
            return
        got(value, number, how)

    # ---- what library code hands to guest code ----

    def handed(who, args, names):
        total["handed"] += 1
        number, how = now
        how = "handed(" + how + ", '" + who + "')"
        for i, x in enumerate(args):
            got(x, number, how + "[" + str(i) + "]")
        for name in names:
            got(names[name], number, how + "['" + name + "']")

    def recorder(who, answer):
        def record(*args, **names):
            handed(who, args, names)
            return answer
        mine(record)
        return record

    def record_first(*args, **names):
        handed("first", args, names)
        return args[0] if args else 1

    def record_self(self, *args, **names):
        handed("self", args, names)
        return self

    def record_raise(*args, **names):
        handed("raise", args, names)
        raise Note(1)

    def record_empty(*args, **names):
        handed("empty", args, names)
        raise Empty(1)

    def record_iter(self):
        return iter([1, 2])

    def record_attribute(self, name):
        handed("__getattr__", (name,), {})
        if name[:2] == "__":
            raise AttributeError(name)
        return record_empty if name[:3] == "pop" else note

    note = recorder("note", 1)
    note_text = recorder("text", "a")
    note_none = recorder("none", None)
    note_pair = recorder("pair", ("a", 1))
    note_same = recorder("same", NotImplemented)

    def recording(name):
        return recorder(name, ANSWERS.get(name, 1))

    def recorder_class(bases, special):
        space = {}
        for name in DEFINABLE:
            if name not in NEVER:
                space[name] = special.get(name) or recording(name)
        space["__getattr__"] = record_attribute
        space["__init__"] = note_none
        return type("Recorder", bases, space)

    special = {"__iter__": record_iter, "__enter__": record_self,
               "__reversed__": record_iter, "__copy__": record_self,
               "__deepcopy__": record_self, "__aiter__": record_self,
               "__await__": record_iter}
    R = recorder_class((), special)
    for name in list(DEFINABLE):
        if name not in special and name not in NEVER and (
                name[2:-2] in ("eq", "ne", "lt", "gt", "le", "ge", "add",
                               "sub", "mul", "or", "and", "xor", "mod")):
            special[name] = note_same
    N = recorder_class((), special)

    ONE = [("note", lambda: note), ("first", lambda: record_first),
           ("'a'", lambda: "a"), ("1", lambda: 1), ("[3, 1]", lambda: [3, 1]),
           ("R()", lambda: R()), ("Plain", lambda: Plain),
           ("{'a': 1}", lambda: {"a": 1})]
    MORE = [("-1", lambda: -1), ("0", lambda: 0), ("'a b\\n{0}'",
            lambda: "a b\n{0}"), ("b'ab'", lambda: b"ab"), ("1.5", lambda: 1.5),
            ("None", lambda: None), ("(1, 2)", lambda: (1, 2)),
            ("{1}", lambda: {1}), ("N()", lambda: N()), ("R", lambda: R),
            ("int", lambda: int), ("raise", lambda: record_raise),
            ("text", lambda: note_text), ("pair", lambda: note_pair),
            ("Plain()", Plain), ("Note()", lambda: Note(1)),
            ("generate()", generate), ("coroutine()", coroutine),
            ("generate_async()", generate_async), ("Note", lambda: Note),
            ("[('a', 1)]", lambda: [("a", 1)]), ("['a']", lambda: ["a"]),
            ("'int'", lambda: "int"), ("'%s'", lambda: "%s"),
            ("True", lambda: True), ("1j", lambda: 1j)]
    TWO = [("note, [1, 2]", lambda: (note, [1, 2])),
           ("1, 2", lambda: (1, 2)), ("'a', 'b'", lambda: ("a", "b")),
           ("R(), R()", lambda: (R(), R())),
           ("[1], note", lambda: ([1], note)),
           ("Plain(), 'field'", lambda: (Plain(), "field")),
           ("'N', ['a']", lambda: ("N", ["a"]))]
    TWO_MORE = [("'a', 1", lambda: ("a", 1)), ("int, 1", lambda: (int, 1)),
                ("Plain, Plain()", lambda: (Plain, Plain())),
                ("note, note", lambda: (note, note)),
                ("'a', note", lambda: ("a", note)),
                ("{'a': 1}, 'a'", lambda: ({"a": 1}, "a")),
                ("[1, 2], [3]", lambda: ([1, 2], [3])),
                ("Note, Note()", lambda: (Note, Note(1))),
                ("None, Plain", lambda: (None, Plain)),
                ("Plain(), note", lambda: (Plain(), note))]
    THREE = [("'N', (), dict()", lambda: ("N", (), {})),
             ("None, None, None", lambda: (None, None, None)),
             ("note, 'a', 'b'", lambda: (note, "a", "b")),
             ("'a', 'b', 'c'", lambda: ("a", "b", "c")),
             ("note, [1, 2], 1", lambda: (note, [1, 2], 1)),
             ("Note, Note(), None", lambda: (Note, Note(1), None)),
             ("'a', note, 'b a'", lambda: ("a", note, "b a"))]

    # ---- the ways on from one object ----

    def names_of(o, kind):
        try:
            names = list(dir(o))
        except BaseException as e:
            got(e, None, "caught(dir())")
            names = []
        if not count.get((kind, "all names")) or isinstance(o, type) and full:
            count[kind, "all names"] = 1
            names += ALL_NAMES
        return names

    def attributes(number, o, kind):
        tried = set()
        for name in names_of(o, kind):
            if type(name) is not str or name in tried:
                continue
            tried.add(name)
            now[0], now[1] = number, "{}." + name
            try:
                value = getattr(o, name)
            except AttributeError as e:
                if len(tried) % 50 == 1:
                    got(e, number, "caught({}." + name + ")")
                continue
            except BaseException as e:
                got(e, number, "caught({}." + name + ")")
                continue
            got(value, number, "{}." + name)

    def shown(o, kind):
        name = getattr(o, "__qualname__", None)
        return str(name) if name and not isinstance(o, type(sys)) \
            else kind.__name__

    def operators(number, o, kind):
        """All of them on the first objects of a kind, the openers on each."""
        who = kind.__name__
        done = count[kind, "operators"] = count.get((kind, "operators"), 0) + 1
        if done > (8 if full else 2):
            if who not in CALLABLES and not isinstance(o, (BaseException,
                                                           type)):
                for how in OPENERS:
                    attempt(number, how + who, how, UNARY[how], o)
            return
        for how in UNARY:
            if how == "bytes({})" and isinstance(o, int):
                continue
            if how in ("sorted({})", "bytes({})", "dict(**{})") and \
                    who in ENDLESS:
                continue
            attempt(number, how + who, how, UNARY[how], o)
        for sign in BINARY:
            step = BINARY[sign]
            for word, other in (("R()", R), ("N()", N)):
                attempt(number, sign + word + who, "{} " + sign + " " + word,
                        step, o, other())
                if sign != "in" and (full or word == "N()"):
                    attempt(number, word + sign + who,
                            word + " " + sign + " {}", step, other(), o)
            if full:
                attempt(number, sign + "1" + who, "{} " + sign + " 1", step, o,
                        1)
                if sign != "*" and sign != "**":
                    attempt(number, sign + "self" + who, "{} " + sign + " {}",
                            step, o, o)
        attempt(number, "iadd" + who, "iadd({}, [1])", iadd, o, [1])
        attempt(number, "ior" + who, "ior({}, R())", ior, o, R())

    def calls(number, o, kind):
        who = shown(o, kind)
        last = getattr(o, "__name__", None)
        last = last if type(last) is str else ""
        if last in leave or last in CLOSES and objects[number][1] is not None \
                and type(objects[objects[number][1]][0]).__name__ in STREAMS:
            return
        attempt(number, who + "()", "{}()", o)
        for word, make in ONE + MORE if full else ONE:
            attempt(number, who + "(" + word + ")", "{}(" + word + ")", o,
                    make())
        for word, make in TWO + TWO_MORE + THREE if full else TWO + THREE[:2]:
            attempt(number, who + "(" + word + ")", "{}(" + word + ")", o,
                    *make())
        if full and isinstance(o, type) or last in ("wraps", "contextmanager"):
            attempt(number, who + "@", "decorate({})", decorate, o)
            attempt(number, who + "@class", "decorate_class({})",
                    decorate_class, o)
        if isinstance(o, type) and issubclass(o, type):
            attempt(number, who + "meta", "as_metaclass({})", as_metaclass, o)

    def overriding(name, cell):
        def method(self, *args, **names):
            handed(cell[1] + "." + name, args, names)
            return getattr(super(cell[0], self), name)(*args, **names)
        mine(method)
        return method

    def subclasses(number, o):
        module = getattr(o, "__module__", None)
        if module == "__main__":
            return
        for word in ("super", "constant") if full else ("super",):
            cell = [None, o.__name__]
            space = {}
            for name in dir(o):
                value = getattr(o, name, None)
                if name in NEVER or not callable(value) or \
                        isinstance(value, type) or \
                        name[:2] == "__" and name not in DEFINABLE:
                    continue
                space[name] = overriding(name, cell) if word == "super" else \
                    recording(name)
            how = "override({}, " + word + ")"
            try:
                cell[0] = sub = type("Sub", (o,), space)
            except BaseException as e:
                got(e, number, "caught(" + how + ")")
                continue
            got(sub, number, how)

    def expand(number):
        o = objects[number][0]
        kind = type(o)
        if kind.__name__ in ("list", "tuple", "dict", "set", "frozenset"):
            attempt(number, "iterate", "[*{}]", iterate, o)
            if isinstance(o, dict):
                for name in list(o)[8:200]:
                    if type(name) is str:
                        got(o[name], number, "{}['" + name + "']")
        attributes(number, o, kind)
        attempt(number, "type", "type({})", type, o)
        if not isinstance(o, type(sys)):
            operators(number, o, kind)
        if isinstance(o, type):
            subclasses(number, o)
        if callable(o):
            calls(number, o, kind)

    def over():
        return clock() > seconds

    def walk():
        """Three of the one kind, then one of the other."""
        while (queue or later) and not over():
            for _ in range(3):
                if queue:
                    expand(queue.pop(0))
            if later:
                expand(later.pop(0))

    def meet():
        """Every function of the root's module with every kind of object."""
        facade = MODULES.get(root)
        for name in dir(facade) if facade else ():
            o = getattr(facade, name)
            number = index.get(id(o))
            if number is None or not callable(o) or name in leave:
                continue
            for kind in list(peers):
                if over():
                    return
                word = kind.__name__
                attempt(number, name + "(" + word + ")", "{}(<" + word + ">)",
                        o, peers[kind])
                attempt(number, name + "(note, " + word + ")",
                        "{}(note, <" + word + ">)", o, note, peers[kind])
                attempt(number, name + "(" + word + ", 'a')",
                        "{}(<" + word + ">, 'a')", o, peers[kind], "a")

    for thing in (invoke, iterate, enter, enter_raise, enter_async,
                  enter_async_raise, wait, iterate_async, drive, raise_it,
                  raise_from, match_it, decorate, decorate_class, in_class,
                  write_in_class, delete_in_class, as_metaclass, generate,
                  generate_async, coroutine, Plain, Note, R, N, main,
                  record_first, record_self, record_raise, record_empty, Empty, record_iter,
                  record_attribute, iadd, ior, BINARY, UNARY, ANSWERS, NEVER,
                  HELPERS, OPENERS, LEAVE, CLOSES, ENDLESS, CALLABLES, ALL_NAMES, DEFINABLE,
                  MODULES, ROOTS, scenes, enter_async_now,
                  enter_async_raise_now, wait_now, iterate_async_now):
        mine(thing)
    for table in (BINARY, UNARY):
        mine(*table.values())
    sys.stdout = sys.stderr = io.StringIO()
    if root == "scenes":
        for scene in scenes(note, record_first, record_raise, note_text,
                            note_pair, R, N):
            mine(scene)
            attempt(None, scene.__name__, scene.__name__ + "()", scene)
    elif root in MODULES:
        got(MODULES[root], None, root)
    else:
        for name, thing in ROOTS[root].items():
            got(thing, None, name)
    walk()
    if full:
        meet()
        walk()
    held = [x[0] for x in objects]
    for number in crawl_shared(held):
        if keys[number] is not None:
            finding("shared with the library", path(number))
    left = len(queue) + len(later)
    write("\ncrawl: " + root + " " + str(len(objects)) + " objects " +
          " ".join(str(total[name]) + " " + name for name in total) + " " +
          str(left) + " left\n")


streams = sys.stdout, sys.stderr
try:
    main()
finally:
    sys.stdout, sys.stderr = streams
