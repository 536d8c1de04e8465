"""Mutants: a code object with one name, constant, opcode or jump changed to one
that the language forbids in that place. The audit must refuse each.

What is forbidden is said here without the audit's help: which instructions trust
what lies below them, and where a jump would change the depth of the stack, is
known from CPython alone. A change that may be harmless is no mutant: a name for
another free name, + for -, a jump to where the stack is as deep.

EVERY tries each forbidden opcode in each place; else each place gets a few, in
turn."""
import dis
import marshal
import os
import struct
import types

EVERY = bool(os.environ.get("MUTANTS"))

ATTRIBUTES = {"LOAD_ATTR", "LOAD_METHOD", "STORE_ATTR", "DELETE_ATTR"}
LOADS = {"LOAD_NAME", "LOAD_GLOBAL"}
BINDS = {"STORE_NAME", "STORE_GLOBAL", "DELETE_NAME", "DELETE_GLOBAL"}
GUARDS = {"_read_", "_write_"}

NUMBERS = {name: number for name, number in dis.opmap.items() if number < 256}

# Numbers without a name are specialised, instrumented or nothing at all.
FOREIGN = [number for number in range(256) if number not in NUMBERS.values()]
FOREIGN += [NUMBERS[name] for name in (
    "CACHE", "PRINT_EXPR", "IMPORT_STAR", "INTERPRETER_EXIT", "RESERVED",
    "ENTER_EXECUTOR") if name in NUMBERS]

# What takes its place or its operands on trust, and the instructions that may
# stand where it may: those of the same trust.
LIST = ("LIST_APPEND", "LIST_EXTEND")
SET = ("SET_ADD", "SET_UPDATE")
DICT = ("DICT_UPDATE", "DICT_MERGE")
TRUSTING = {name: group for group in (
    LIST, SET, DICT, ("MAP_ADD",), ("FOR_ITER",), ("SEND",), ("YIELD_VALUE",),
    ("RESUME",), ("RETURN_GENERATOR",), ("COPY_FREE_VARS",), ("LOAD_CLOSURE",),
    ("MAKE_FUNCTION",), ("SET_FUNCTION_ATTRIBUTE",), ("PUSH_EXC_INFO",),
    ("CHECK_EG_MATCH",), ("IMPORT_NAME",), ("IMPORT_FROM",), ("KW_NAMES",),
    ("PRECALL",), ("CALL_KW",), ("LOAD_LOCALS",),
    ("LOAD_FROM_DICT_OR_GLOBALS",), ("LOAD_FROM_DICT_OR_DEREF",),
    ("ASYNC_GEN_WRAP",), ("LOAD_FAST_AND_CLEAR",),
    ("POP_EXCEPT",), ("CLEANUP_THROW",), ("MAKE_CELL",),
    ("LOAD_BUILD_CLASS",),
) for name in group if name in NUMBERS}

# What these push harms nobody where a raise comes before the next jump: it lies
# there until the exception clears the stack, and nothing takes it.
LEFT = {"LOAD_BUILD_CLASS", "LOAD_LOCALS", "LOAD_CLOSURE", "PUSH_EXC_INFO",
        "LOAD_FAST_AND_CLEAR", "CHECK_EG_MATCH"}

FUSED = {number: name for name, number in getattr(dis, "_all_opmap", {}).items()
         if "__" in name}
CACHES_MOST = 11  # code units of an instruction with its caches
CACHED = {"FOR_ITER", "SEND", "PRECALL"}


def flat(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from flat(constant)


def nested(code):
    """Each code object with a function that puts a replacement in its place."""
    yield code, lambda new: new
    for index, constant in enumerate(code.co_consts):
        if not isinstance(constant, types.CodeType):
            continue
        for inner, rebuild in nested(constant):
            def outer(new, index=index, rebuild=rebuild):
                return code.replace(co_consts=replaced(
                    code.co_consts, index, rebuild(new)))
            yield inner, outer


def replaced(items, index, value):
    items = list(items)
    items[index] = value
    return tuple(items)


def name_mutants(code):
    """Each name, for each thing that is done with it."""
    uses = {}
    for i in dis.get_instructions(code):
        if i.opname in ATTRIBUTES | LOADS | BINDS | {"LOAD_SUPER_ATTR"}:
            uses.setdefault(i.argval, set()).add(i.opname)
    for index, name in enumerate(code.co_names):
        new = set()
        if uses.get(name, set()) & (ATTRIBUTES | {"LOAD_SUPER_ATTR"}):
            new |= {"__globals__", "tb_frame", "__subclasses__"}
        if uses.get(name, set()) & LOADS:
            new |= {"__builtins__", "__loader__"}
        if uses.get(name, set()) & BINDS:
            new |= {"_tick_", "_read_", "__builtins__", "__import__"}
        if name in GUARDS and any(guarded_accesses(code)):
            new.add("identity")
        for other in sorted(new - {name}):
            yield f"name {name} -> {other}", code.replace(
                co_names=replaced(code.co_names, index, other))
    for kind in "co_varnames", "co_cellvars", "co_freevars":
        names = getattr(code, kind)
        for index, name in enumerate(names):
            for other in "_tick_", "_read_", "__builtins__":
                yield f"variable {name} -> {other}", code.replace(
                    **{kind: replaced(names, index, other)})


def guarded_accesses(code):
    """Each call of a guard with its attribute right behind: the instruction of
    the constant, and the attribute's offset."""
    rows = [i for i in dis.get_instructions(code)
            if i.opname not in ("CACHE", "EXTENDED_ARG")]
    names = {i.argval for i in rows if i.opname in ATTRIBUTES}
    if not GUARDS & set(code.co_names):
        return
    for at in range(1, len(rows) - 2):
        constant, call = rows[at - 1], rows[at]
        if call.opname not in ("PRECALL", "CALL") or call.arg != 2 or \
                constant.opname != "LOAD_CONST" or constant.argval not in names:
            continue
        access = rows[at + (2 if call.opname == "PRECALL" else 1)]
        behind = access.opname in ATTRIBUTES and \
            access.argval == constant.argval
        if behind:
            yield constant, access.offset


def module_with(text):
    return compile(text, "planted", "exec")


def function_with(text):
    return module_with(f"def f(): {text}").co_consts[0]


PLANTED = [("list", []), ("dict", {}), ("a list in a tuple", ((1, []),)),
           ("StopIteration", StopIteration),
           ("set", {1}),
           ("code in a tuple", (function_with("pass"),)),
           ("code that reads gi_frame", function_with("return x.gi_frame")),
           ("code that binds a guard", module_with("_tick_ = 1")),
           ("code that imports", module_with("import os"))]


def constant_mutants(code, turn):
    loaded = {i.arg for i in dis.get_instructions(code)
              if i.opname == "LOAD_CONST"}
    for index, constant in enumerate(code.co_consts):
        def put(value, index=index):
            return code.replace(co_consts=replaced(code.co_consts, index, value))
        for offset in range(len(PLANTED) if EVERY else 1):
            what, value = PLANTED[(turn + index + offset) % len(PLANTED)]
            yield f"constant {constant!r:.30} -> {what}", put(value)
        if isinstance(constant, types.CodeType) and index in loaded:
            yield "a function's code -> None", put(None)
        elif index in loaded:
            yield f"constant {constant!r:.30} -> code", put(
                function_with("pass"))
    for i, _ in guarded_accesses(code):
        for other in "append", "__globals__", 1:
            yield f"constant {i.argval} -> {other}", code.replace(
                co_consts=replaced(code.co_consts, i.arg, other))
    for i in dis.get_instructions(code):
        if i.opname == "KW_NAMES":
            names = code.co_consts[i.arg]
            for other in (1,), names + ("x",) * 300, 1:
                yield f"keywords {names} -> {str(other):.20}", code.replace(
                    co_consts=replaced(code.co_consts, i.arg, other))


def object_mutants(module):
    """Whole objects: names, constants."""
    for turn, (code, rebuild) in enumerate(nested(module)):
        for what, new in name_mutants(code):
            yield "name", f"{code.co_name}: {what}", rebuild(new)
        for what, new in constant_mutants(code, turn):
            yield "constant", f"{code.co_name}: {what}", rebuild(new)
        for what, new in flag_mutants(code):
            yield "flag", f"{code.co_name}: {what}", rebuild(new)


def opcode_mutants(code, turn):
    """(what, offset in co_code, byte). None whose caches would end behind the
    code: CPython itself writes there, before any audit."""
    trusting = sorted(TRUSTING)
    instructions = list(dis.get_instructions(code))
    deep = depths(code, instructions)
    for at, i in enumerate(instructions):
        if i.opname == "EXTENDED_ARG" or i.offset not in deep:
            continue
        turn += 1
        few = range(len(FOREIGN)) if EVERY else [turn] * (turn % 2)
        behind = "".join(k.opname for k in instructions[at + 1:at + 2])
        for k in few:
            new = FOREIGN[k % len(FOREIGN)]
            first, _, second = FUSED.get(new, "").partition("__")
            if first == i.opname or second == behind != "":
                continue  # a plain load or store; CPython fuses it by itself
            if i.offset + 2 * CACHES_MOST < len(code.co_code) or not new:
                yield f"{i.opname} -> {new}", i.offset, new
        few = range(len(trusting)) if EVERY else [turn * 7 + at]
        for k in few:
            new = trusting[k % len(trusting)]
            if new in CACHED and \
                    i.offset + 2 * CACHES_MOST >= len(code.co_code):
                continue
            if new in LEFT and raises(instructions, at + 1):
                continue
            if i.opname not in TRUSTING[new]:
                yield f"{i.opname} -> {new}", i.offset, NUMBERS[new]


def effect(i, jump):
    if i.opname == "RETURN_GENERATOR":
        return 1
    return dis.stack_effect(
        i.opcode, i.arg if i.opcode >= dis.HAVE_ARGUMENT else None, jump=jump)


ENDS = {"RETURN_VALUE", "RETURN_CONST", "RAISE_VARARGS", "RERAISE",
        "JUMP_FORWARD", "JUMP_BACKWARD", "JUMP_BACKWARD_NO_INTERRUPT"}
JUMPS = {number for number in dis.hasjrel + dis.hasjabs if number < 256}


def depths(code, instructions, without=None):
    """Offset -> depth of the stack in front of it, by CPython's own figures;
    what no path comes to is not there. `without` is a jump that is not taken."""
    index = {i.offset: at for at, i in enumerate(instructions)}
    found = {}
    waiting = [(0, 0)]
    rows = list(dis._parse_exception_table(code))
    while waiting:
        offset, depth = waiting.pop()
        at = index[offset]
        while at < len(instructions):
            i = instructions[at]
            if i.offset in found:
                break
            found[i.offset] = depth
            waiting += [(row.target, row.depth + 1 + row.lasti)
                        for row in rows if row.start <= i.offset < row.end]
            if i.opcode in JUMPS and i is not without:
                waiting.append((i.argval, depth + effect(i, True)))
            if i.opname in ENDS:
                break
            depth += effect(i, False)
            at += 1
    return found


def raises(instructions, at):
    """Whether control that comes here raises before it jumps or returns."""
    for i in instructions[at:]:
        if i.opname in ("RAISE_VARARGS", "RERAISE"):
            return True
        if i.opname in ENDS or i.opcode in JUMPS:
            return False
    return False


def caches_behind(instructions, at):
    """Offset behind an instruction and its caches: from there a jump counts."""
    if at + 1 < len(instructions):
        return instructions[at + 1].offset
    return None


def jump_mutants(code, turn):
    """(what, offset of the argument's byte in co_code, byte): to where no
    instruction begins, past the ends, into the beginning, to another depth, or
    behind a guard to the access itself."""
    instructions = list(dis.get_instructions(code))
    deep = depths(code, instructions)
    begin = next(i.offset for i in instructions if i.opname == "RESUME")
    starts = {i.offset for i in instructions}
    guarded = {at for _, at in guarded_accesses(code)}
    harmless = {i.offset for at, i in enumerate(instructions)
                if raises(instructions, at)}
    for at, i in enumerate(instructions):
        behind = caches_behind(instructions, at)
        if i.opcode not in JUMPS or behind is None or i.offset not in deep or \
                at and instructions[at - 1].opname == "EXTENDED_ARG":
            continue
        depth = deep[i.offset] + effect(i, True)
        others = depths(code, instructions, i)
        sign = -1 if "BACKWARD" in i.opname else 1
        bad = []
        for arg in range(256):
            target = behind + sign * 2 * arg
            wrong = "no instruction" if target not in starts else \
                "the beginning" if target <= begin and target else \
                "another depth" if target not in harmless and \
                others.get(target, depth) != depth else \
                "behind a guard" if target in guarded else None
            if wrong and arg != i.arg:
                bad.append((f"{i.opname} {i.offset} -> {target}: {wrong}",
                            i.offset + 1, arg))
        step = 1 if EVERY else max(1, len(bad) // 5)
        yield from bad[turn % step::step]
        if not EVERY and sign < 0 and behind <= 508:
            yield f"{i.opname} {i.offset} -> -2", i.offset + 1, behind // 2 + 1


def byte_mutants(module):
    """(kind, what, offset, byte), offsets in the marshalled module."""
    data = marshal.dumps(module)
    at = 0
    for turn, code in enumerate(flat(module)):
        raw = code.co_code
        mark = struct.pack("<I", len(raw)) + raw
        at = data.index(mark, at) + 4
        for kind, make in (("opcode", opcode_mutants), ("jump", jump_mutants)):
            for what, offset, byte in make(code, turn * 11):
                yield kind, f"{code.co_name}: {what}", at + offset, byte
        at += len(raw)


def flag_mutants(code):
    yield "iterable coroutine", code.replace(co_flags=code.co_flags | 0x100)
    yield "FLUFL", code.replace(co_flags=code.co_flags | 0x400000)
    yield "generator", code.replace(co_flags=code.co_flags ^ 0x20)
    yield "coroutine", code.replace(co_flags=code.co_flags ^ 0x80)
    yield "frame", code.replace(co_flags=code.co_flags ^ 2)
    if dis.opmap.get("CALL_KW") and not isinstance(
            next(iter(code.co_consts), None), str):
        yield "docstring", code.replace(co_flags=code.co_flags | 0x4000000)
