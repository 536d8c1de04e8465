"""The closed world of names, proved in the process that a guest would get.

Attributes with free names are read, written and deleted without a guard. That
is sound if a free name is harmless on any object whatever, and if whatever a
guest can write to is its own. This script is what says so, for one CPython with
every facade loaded. It runs in the guest's own process, after the seal, in the
program's place (runtime/guard/inventory.c): the types, dicts, code objects and
tables are the real ones, with every edit of the hardening made, and nothing is
there that a guest's process has not. What the hardening took away from guests
is read through descriptors that are set aside here, before the seal.
(tests/names looks at the whole standard library in a plain interpreter, for
powers only: a wider net with bigger holes.)

It looks for:

  row        a name without a row in attributes.def: public, and in the dict of
             a registered type (HELD in types.def), stored on its objects by its
             methods, or in the dict of an object of it; or any underscore name,
             no dunder, that a type, an object's dict, a code object's names or
             a string constant of the library has
  getattr    a registered type that answers names by code of its own, without an
             ANSWERS row that lists them; or a listed name without a row
  example    a registered type of which there is no object here to look at
  power      a free name that gives, on any object of the process, a module,
             frame, code object, traceback, cell, globals dict, file or a
             function that opens, loads or reads by computed name         (I2)
  held       an object of an unregistered type, read from a registered one (I1)
  shared     a mutable container that both a guest and a library can reach
  write      a free name written or deleted, an item written or deleted, or an
             __init__ called again, with success, on an object that the library
             holds too                                                    (I3)

It makes no calls but those of examples.py: calling is the crawler's. C code's
own strings can't be seen; they name what C reads from guests, not what it has.
It never writes a row. PLANT, from the environment, plants one finding of each
kind, so that a test can see it found. The last line is the count."""
import gc
import sys
import types

HERE = inventory_path.rpartition("/")[0]
PLANT = inventory_plant
FIELD = {kind: vars(kind) for kind in
         (types.CodeType, types.FunctionType, types.MethodType, type)}
co_names = FIELD[types.CodeType]["co_names"].__get__
co_code = FIELD[types.CodeType]["co_code"].__get__
co_consts = FIELD[types.CodeType]["co_consts"].__get__
co_filename = FIELD[types.CodeType]["co_filename"].__get__
globals_of = FIELD[types.FunctionType]["__globals__"].__get__
code_of = FIELD[types.FunctionType]["__code__"].__get__
subclasses = type.__subclasses__
native_compile, native_exec, native_eval = compile, exec, eval
store_attr = __import__("opcode").opmap["STORE_ATTR"]
extended = __import__("opcode").opmap["EXTENDED_ARG"]
TEXTS = {name: open(f"{HERE}/{name}.py").read()
         for name in ("examples", "attempts")}

NEVER_MADE = {}  # key of a type -> why examples.py has no object of it
MUTABLE = {list, dict, set, bytearray}
TRANSIENTS = 8   # objects of one type, made by reading, that are read further
FREE = "free"


def class_of(name, known={}):
    if name not in known:
        known[name] = name_class(name)
    return known[name]


def is_dunder(name):
    return len(name) > 4 and name[:2] == "__" == name[-2:]


def needs_row(name):
    return not is_dunder(name) and name_row(name) is None


# ---- everything there is ----

def mine(item):
    """Whether it is this script's own."""
    kind = type(item)
    if kind is types.CodeType:
        return co_filename(item).startswith(HERE)
    if kind is types.FunctionType:
        return globals_of(item) is globals()
    return item is globals() or item is sys.modules or item is FIELD


def world():
    """Every object of the process but ours."""
    seen, todo = {}, [*gc.get_objects(), *sys.modules.values(), object]
    while todo:
        item = todo.pop()
        if id(item) in seen or mine(item):
            continue
        seen[id(item)] = item
        todo.extend(gc.get_referents(item))
        if isinstance(item, type):
            todo.append(own_dict(item))
            todo.extend(own_dict(item).values())
            todo.extend(subclasses(item))
        elif type(item) is types.CodeType:
            todo.extend(co_consts(item))
    return list(seen.values())


def dict_of(item):
    """The object's own fields, whoever may read them."""
    if isinstance(item, type):
        return own_dict(item)
    return own_fields(item) or {}


def constants(values):
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, (tuple, frozenset)):
            yield from constants(value)


def stores(code):
    """Names that the code object, or one inside it, stores on some object."""
    names, argument = co_names(code), 0
    bytes_of = co_code(code)
    for i in range(0, len(bytes_of), 2):
        argument = argument << 8 | bytes_of[i + 1]
        if bytes_of[i] == store_attr:
            yield names[argument]
        if bytes_of[i] != extended:
            argument = 0
    for value in co_consts(code):
        if type(value) is types.CodeType:
            yield from stores(value)


def methods(kind):
    for value in own_dict(kind).values():
        for _ in range(3):
            if isinstance(value, (classmethod, staticmethod)):
                value = FUNC[type(value)](value)
            elif isinstance(value, property):
                yield from (f for f in PROPERTY(value) if f)
                break
        if type(value) is types.FunctionType:
            yield value


FUNC = {kind: vars(kind)["__func__"].__get__
        for kind in (classmethod, staticmethod)}
_ACCESSORS = [vars(property)[name].__get__ for name in ("fget", "fset", "fdel")]


def PROPERTY(value):
    return [f for f in (read(value) for read in _ACCESSORS)
            if type(f) is types.FunctionType]


# ---- names ----

def replaced():
    """Classes of libraries that a class of ours stands for: they have its name
    and are none of the guest's, unless ours derives from them."""
    found = set()
    for name, facade in FACADES.items():
        if name not in sys.modules:
            continue  # all of it is ours (WHOLE in doors.def)
        for key, ours in own_fields(facade).items():
            theirs = own_fields(sys.modules[name]).get(key)
            if isinstance(theirs, type) and isinstance(ours, type) \
                    and theirs not in ours.__mro__:
                found.add(theirs)
    return found


class Findings(dict):
    def add(self, kind, text):
        self.setdefault(kind, set()).add(text)


def public_names(kind):
    """name -> where, for one registered type."""
    for name in own_dict(kind):
        if type(name) is str:
            yield name, "attribute"
    for function in methods(kind):
        for name in stores(code_of(function)):
            yield name, "field"


def rows_of_types(kinds, findings):
    count = set()
    for kind in kinds:
        key = type_key(kind)
        for name, where in public_names(kind):
            count.add(name)
            if name[:1] != "_" and needs_row(name):
                findings.add("row", f"{name}: {where} of {key}")
        answers = answers_of(key)
        if own_getattr(kind) and answers is None:
            findings.add("getattr", f"{key} answers by code of its own")
        for name in answers or ():
            count.add(name)
            if needs_row(name):
                findings.add("row", f"{name}: answered by {key}")
    return count


def rows_of_fields(items, findings):
    """Fields that only an object shows."""
    for item in items:
        kind = type(item)
        if kind not in HELD_TYPES or isinstance(item, type):
            continue
        if kind is types.ModuleType and item not in FACADES.values():
            continue
        for name in dict_of(item):
            if type(name) is str and name[:1] != "_" and needs_row(name):
                findings.add("row", f"{name}: field of a {type_key(kind)}")


def underscored(names):
    return {n for n in names if type(n) is str and n[:1] == "_"
            and n.isidentifier() and not is_dunder(n)}


def rows_of_underscores(items, findings):
    known = {}
    for item in items:
        if type(item) is types.CodeType:
            label = "in the code of " + co_filename(item).rpartition("/")[2]
            names = {*co_names(item), *constants(co_consts(item))}
        elif isinstance(item, type):
            label, names = "attribute of " + type_key(item), own_dict(item)
        elif isinstance(item, types.ModuleType):
            label, names = "variable of " + item.__name__, dict_of(item)
        else:
            label, names = "field of a " + type_key(type(item)), dict_of(item)
        for name in underscored(names):
            known.setdefault(name, label)
    for name, label in known.items():
        if needs_row(name):
            findings.add("row", f"{name}: {label}")
    return known


# ---- powers ----

FUNCTIONS = {  # that are powers themselves
    "builtins": "eval exec compile open __import__ getattr setattr delattr "
                "hasattr globals locals vars dir input breakpoint",
    "marshal": "load loads",
    "_imp": "create_builtin create_dynamic exec_builtin exec_dynamic "
            "init_frozen find_frozen get_frozen_object",
    "gc": "get_objects get_referrers get_referents",
    "posix": "open system execv execve fork kill _exit posix_spawn putenv",
    "sys": "_getframe settrace setprofile addaudithook setrecursionlimit",
    "_operator": "attrgetter methodcaller",
}


class Powers:
    """What no free name may give."""

    KINDS = (types.FrameType, types.CodeType, types.TracebackType,
             types.CellType)

    def __init__(self):
        import _io
        facades = {id(m) for m in FACADES.values()} | {id(MAIN)}
        self.modules = facades
        self.io = _io._IOBase
        self.harmless = (_io.StringIO, _io.BytesIO)
        self.by_id = {id(sys.modules): "sys.modules", id(BUILTINS): "builtins"}
        for module in list(sys.modules.values()):
            if type(module) is types.ModuleType and id(module) not in facades:
                self.by_id[id(own_fields(module))] = "globals"
        for module, names in FUNCTIONS.items():
            for name in names.split():
                value = own_fields(sys.modules[module])[name]
                if BUILTINS.get(name) is not value:
                    self.by_id[id(value)] = f"{module}.{name}"

    def of(self, value):
        kind = type(value)
        if issubclass(kind, self.KINDS):
            return kind.__name__
        if issubclass(kind, types.ModuleType):
            return None if id(value) in self.modules else "module"
        if issubclass(kind, self.io) and not issubclass(kind, self.harmless):
            return "file"
        return self.by_id.get(id(value))


def answerable(item, vocabulary):
    """The names that the object may answer."""
    names = set(dict_of(item))
    kinds = type(item).__mro__
    if isinstance(item, type):
        kinds = kinds + item.__mro__
    for kind in kinds:
        names.update(own_dict(kind))
    if own_getattr(type(item)) or "__getattr__" in names:
        names.update(vocabulary)
    return [n for n in names if type(n) is str]


def free_reads(items, vocabulary, powers, findings):
    """Read each free name on each object."""
    reads = 0
    for item in items:
        for name in answerable(item, vocabulary):
            if class_of(name) != FREE:
                continue
            reads += 1
            try:
                value = getattr(item, name)
            except BaseException:
                continue
            power = powers.of(value)
            if power:
                findings.add("power", f"{name} gives a {power}: "
                             f"{type_key(type(item))} {label_of(item)}")
    return reads


def label_of(item):
    name = dict_of(item).get("__name__")
    return name if isinstance(name, str) else ""


# ---- what a guest reaches ----

def guest_reach(roots):
    """id -> (object, path): by reading what the guards let through, items and
    keys. Objects that reading makes are followed a few times for each type."""
    seen, made = {}, {}
    todo = [(item, path) for path, item in roots]
    while todo:
        item, path = todo.pop()
        if id(item) in seen:
            continue
        seen[id(item)] = item, path
        kind = type(item)
        todo.append((kind, f"type({path})"))
        if kind in (list, tuple, set, frozenset):
            todo.extend((x, f"{path}[*]") for x in item)
        elif kind in (dict, types.MappingProxyType):
            todo.extend((x, f"{path}[*]") for x in [*item, *item.values()])
        if id(item) not in OLD:
            made[kind] = made.get(kind, 0) + 1
            if made[kind] > TRANSIENTS:
                continue
        if isinstance(item, type):
            todo.extend((base, f"{path}.mro") for base in item.__mro__)
        for name in answerable(item, ()):
            if may(item, name) & 1:
                try:
                    todo.append((getattr(item, name), f"{path}.{name}"))
                except BaseException as error:
                    todo.append((error, f"error of {path}.{name}"))
    return seen


def all_held(reach, findings):
    strange = {}
    for item, path in reach.values():
        for kind in (type(item), item) if isinstance(item, type) \
                else (type(item),):
            if is_host_class(kind) and kind not in HELD_TYPES:
                strange.setdefault(kind, path)
    for kind, path in strange.items():
        findings.add("held", f"{type_key(kind)}: {path}")
    for item, path in reach.values():
        power = POWERS.of(item)
        if power and power != "file":
            findings.add("held", f"a {power}: {path}")


def for_all(item):
    """Whether it was there before the guest, or is what a library made for all:
    the members that an enumeration's class makes and keeps. (Caches of typing
    keep objects of a guest's words; who else has these words, gets the same.)"""
    return id(item) in OLD or isinstance(item, sys.modules["enum"].Enum)


def guests(item):
    """Whether a guest made it: a library's caches hold some of that."""
    if type(item) is types.FunctionType:
        return co_filename(code_of(item))[:1] == "<" and \
            globals_of(item).get("__name__") == "__main__"
    kind = item if isinstance(item, type) else type(item)
    return not is_host_class(kind)


def library_reach():
    """ids of what the library's modules lead to."""
    seen, todo = set(), [own_fields(m) for m in sys.modules.values()
                         if type(m) is types.ModuleType and m is not MAIN]
    ours = {id(m) for m in FACADES.values()} | {id(FACADES), id(BUILTINS)}
    while todo:
        item = todo.pop()
        if id(item) in seen or id(item) in ours or mine(item) or guests(item):
            continue
        seen.add(id(item))
        todo.extend(gc.get_referents(item))
        if isinstance(item, type):
            todo.append(own_dict(item))
    return seen


def is_container(item):
    return type(item) in MUTABLE or isinstance(item, (dict, list, set)) \
        or hasattr(type(item), "__setitem__")


def shared(reach, library, findings):
    count = 0
    for item, path in reach.values():
        if isinstance(item, type) or not is_container(item):
            continue
        count += 1
        if id(item) in library and for_all(item):
            findings.add("shared", f"a {type_key(type(item))}: {path}")
    return count


# ---- examples ----

def guest_space():
    space = {"__builtins__": BUILTINS, "__name__": "__main__"}
    for name, facade in FACADES.items():
        space[name.replace(".", "_")] = facade
    return space


def examples(findings):
    """path -> object, made as a guest would make them."""
    space, wanted, made = guest_space(), {}, {}
    native_exec(native_compile(TEXTS["examples"], HERE + "/examples.py",
                               "exec"), wanted)
    if not PLANT:
        NEVER_MADE.update(wanted["NEVER_MADE"])
    minor = sys.version_info[1]
    for part in ("PRELUDE", "FAILURE_PRELUDE"):
        native_exec(native_compile(wanted[part], f"<{part}>", "exec"), space)
    for text in wanted["EXAMPLES"]:
        since, text = (0, text) if isinstance(text, str) else text
        if since > minor:
            continue
        try:
            made[text] = native_eval(native_compile(text, "<example>", "eval"),
                                     space)
        except Exception as error:
            findings.add("example", f"{text} raises {error!r}")
    for text in wanted["FAILURES"]:
        try:
            native_eval(native_compile(text, "<example>", "eval"), space)
            findings.add("example", f"{text} raises nothing")
        except BaseException as error:
            made["error of " + text] = error
    return made


def all_shown(reach, findings):
    """Each registered type that this Python has shows an object, unless it has
    no objects of its own."""
    kinds, shown = set(), set(NEVER_MADE)
    for item, _ in reach.values():
        kinds.update(type(item).__mro__)
    shown.update(map(type_key, kinds))
    for kind in HELD_TYPES:
        if type_key(kind) not in shown and not ghost(kind):
            findings.add("example", f"no object of {type_key(kind)}")


def ghost(kind):
    """A class that only others derive from, or an exception."""
    return issubclass(kind, BaseException) or bool(
        own_dict(kind).get("__abstractmethods__")) or is_base(type_key(kind))


# ---- the whole ----

def planted():
    """Plant one finding of each kind, before the seal: what a test asks for."""
    class Planted:
        planted_power = property(lambda self: sys._getframe())

    class Open:
        def __init__(self, value=1):
            self.value = value

    library = own_fields(sys.modules["textwrap"])
    facade = own_fields(FACADES["textwrap"])
    sys.modules["collections"].UserDict.planted_name = None
    sys.modules["random"]._planted_name = None
    sys.modules["collections"].UserList.__getattr__ = lambda self, name: 1
    library["planted_power"] = Planted()
    facade["planted_held"] = Planted()
    facade["planted_shared"] = sys.modules["re"]._cache
    facade["planted_write"] = library["planted_write"] = {"k": Open()}


def look():
    global WORLD, OLD, HELD_TYPES, POWERS
    findings = Findings()
    WORLD = world()
    OLD = set(map(id, WORLD))
    POWERS = Powers()
    kinds = [item for item in WORLD if isinstance(item, type)]
    codes = [item for item in WORLD if type(item) is types.CodeType]
    HELD_TYPES = {kind for kind in kinds if is_held(kind)} - replaced()
    names = rows_of_types(HELD_TYPES, findings)
    known = rows_of_underscores(WORLD, findings)
    made = examples(findings)
    roots = [*BUILTINS.items(), *FACADES.items(), *made.items()]
    reach = guest_reach(roots)
    rows_of_fields((item for item, _ in reach.values()), findings)
    all_held(reach, findings)
    all_shown(reach, findings)
    library = library_reach()
    containers = shared(reach, library, findings)
    vocabulary = {*names, *(n for n, _ in name_rows())}
    reads = free_reads(WORLD + [i for i, _ in reach.values()], vocabulary,
                       POWERS, findings)
    tried = attempts(reach, library, findings)
    classes = {}
    for _, kind in name_rows():
        classes[kind] = classes.get(kind, 0) + 1
    say(f"CPython {sys.version.split()[0]}, {len(FACADES)} facades")
    say("rows: " + ", ".join(f"{n} {k}" for k, n in sorted(classes.items())))
    say(f"{len(kinds)} types, {len(HELD_TYPES)} of them registered, with "
        f"{len(names)} names; {len(known)} underscore names known")
    say(f"{len(codes)} code objects, {len(WORLD)} live objects")
    say(f"I2: {reads} free names read on them")
    say(f"I1: {len(reach)} objects reached by reading, {len(made)} examples; "
        f"{containers} mutable containers")
    say(f"I3: {tried['write']} free names written and deleted, "
        f"{tried['item']} items, {tried['init']} __init__ on "
        f"{tried['objects']} objects that a library holds too")
    total = 0
    for kind in sorted(findings):
        for text in sorted(findings[kind]):
            say(f"FINDING {kind}: {text}")
            total += 1
    without = len(findings.get("row", ()))
    say(f"{without} without a row, {total} findings")
    return 1 if total else 0


def say(text):
    print(text)


native_exec(native_compile(TEXTS["attempts"], HERE + "/attempts.py", "exec"),
            globals())
if PLANT:
    planted()
