"""The guards of a compiled program, undone and done again, in Python.

An oracle that shares no code with the compiler: `unguard` takes the guards off
CPython's own tree of an output; `trees_equal` compares it with the tree of the
input; `GUARDS` are definitions that let an output run under plain CPython.
Names in strings are checked against CPython's mangling as the guards are taken
off, so a guard for the wrong name never passes for one."""
import ast
import importlib
import sys


# 3.12 mangles the bases of a generic class with the class's own name.
GENERIC_HEADER_MANGLED = sys.version_info[:2] == (3, 12)


def mangle(name, owner):
    if not owner or not name.startswith("__") or name.endswith("__"):
        return name
    owner = owner.lstrip("_")
    return f"_{owner}{name}" if owner else name


def is_call(node, *guards):
    return (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            and node.func.id in guards)


def is_tick(node):
    return isinstance(node, ast.Name) and node.id == "_tick_"


def is_tick_statement(node):
    return (isinstance(node, ast.Expr) and isinstance(node.value, ast.UnaryOp)
            and isinstance(node.value.op, ast.USub)
            and is_tick(node.value.operand))


class Unguard(ast.NodeTransformer):
    def __init__(self):
        self.owner = None
        self.count = {}

    def note(self, guard):
        self.count[guard] = self.count.get(guard, 0) + 1

    def visit_ClassDef(self, node):
        outer, self.owner = self.owner, node.name
        node.body = self.block(node.body)
        self.owner = outer
        body, node.body = node.body, []
        if GENERIC_HEADER_MANGLED and node.type_params:
            self.owner = node.name
        self.generic_visit(node)
        self.owner = outer
        node.body = body
        return node

    def block(self, body):
        out = []
        for item in body:
            if is_tick_statement(item):
                self.note("entry")
                continue
            out.append(self.visit(item))
        return out

    def generic_visit(self, node):
        """Each child once: a block that is visited again doubles the work at
        each level, and a chain of elifs has many."""
        blocks = {}
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                blocks[field] = self.block(block)
                setattr(node, field, [])
        super().generic_visit(node)
        for field, block in blocks.items():
            setattr(node, field, block)
        return node

    def visit_Attribute(self, node):
        guard = "_read_" if isinstance(node.ctx, ast.Load) else "_write_"
        if is_call(node.value, guard) and len(node.value.args) == 2:
            receiver, name = node.value.args
            wanted = mangle(node.attr, self.owner)
            assert name.value == wanted, (name.value, wanted)
            self.note(guard)
            node.value = receiver
        return super().generic_visit(node)

    def visit_Subscript(self, node):
        guard = "_read_" if isinstance(node.ctx, ast.Load) else "_write_"
        if is_call(node.value, guard) and len(node.value.args) == 1:
            self.note(guard + "item")
            node.value = node.value.args[0]
        return super().generic_visit(node)

    def visit_BoolOp(self, node):
        if is_tick(node.values[0]):
            assert isinstance(node.op, ast.And) and len(node.values) == 2
            self.note("_tick_")
            return self.visit(node.values[1])
        return super().generic_visit(node)

    def visit_Call(self, node):
        if is_call(node, "_getiter_"):
            self.note("_getiter_")
            return self.visit(node.args[0])
        if is_call(node, "_range_"):
            self.note("_getiter_")
            function, *args = node.args
            assert function.id == "range" and 1 <= len(args) <= 3, ast.dump(node)
            return self.visit(ast.copy_location(ast.Call(function, args, []),
                                                node))
        if is_call(node, "_fstr_"):
            return self.fstring(node)
        return super().generic_visit(node)

    def fstring(self, node):
        self.note("_fstr_")
        pieces = [self.field(a) if is_call(a, "_fmt_") else a
                  for a in node.args]
        return ast.copy_location(ast.JoinedStr(pieces), node)

    def field(self, node):
        value, conversion, spec = node.args
        conversion = ord(conversion.value) if conversion.value else -1
        if is_call(spec, "_fstr_"):
            spec = self.fstring(spec)
        else:
            spec = ast.JoinedStr([spec]) if spec.value else None
        made = ast.FormattedValue(self.visit(value), conversion, spec)
        return ast.copy_location(made, node)

    def visit_Assign(self, node):
        if not is_call(node.value, "_import_"):
            return super().generic_visit(node)
        self.note("_import_")
        target, = node.targets
        path, *rest = [a.value for a in node.value.args]
        if not rest:
            assert path.split(".")[0] == target.id
            made = ast.Import([ast.alias(path, None)])
        elif rest == [None]:
            made = ast.Import([ast.alias(path, target.id)])
        else:
            name, = rest
            module = path.lstrip(".")
            asname = None if name == target.id else target.id
            made = ast.ImportFrom(module or None, [ast.alias(name, asname)],
                                  len(path) - len(module))
        return ast.copy_location(made, node)


class SplitImports(ast.NodeTransformer):
    """One statement a name, as the compiler prints them."""

    def visit_Import(self, node):
        return [ast.copy_location(ast.Import([a]), node) for a in node.names]

    def visit_ImportFrom(self, node):
        if node.module == "__future__":
            return node
        for alias in node.names:
            if alias.asname == alias.name: # the same binding, printed once
                alias.asname = None
        return [ast.copy_location(ast.ImportFrom(node.module, [a], node.level),
                                  node) for a in node.names]


def unguard(tree):
    walker = Unguard()
    return walker.visit(tree), walker.count


def lines(tree):
    return [(type(n).__name__, n.lineno) for n in ast.walk(tree)
            if isinstance(n, (ast.stmt, ast.Call))]


def compare(plain, output):
    """Assert that output is plain with guards, each on its own line; returns
    how many guards of each kind there are."""
    wanted = SplitImports().visit(unguard(ast.parse(plain))[0])
    got, count = unguard(ast.parse(output))
    leftover = [n.id for n in ast.walk(got)
                if isinstance(n, ast.Name) and n.id in NAMES]
    assert not leftover, f"guards out of place: {leftover}"
    if "import *" not in plain:
        assert ast.dump(wanted) == ast.dump(got), \
            f"{ast.dump(wanted, indent=1)}\n---\n{ast.dump(got, indent=1)}"
        assert lines(wanted) == lines(got), f"{lines(wanted)}\n{lines(got)}"
    return count


class Tick:
    def __init__(self):
        self.count = 0

    def __bool__(self):
        self.count += 1
        return True

    def __neg__(self):
        self.count += 1


def _import(path, *name):
    module = path.lstrip(".")
    if not name:
        return __import__(module)
    imported = importlib.import_module(module)
    return imported if name == (None,) else getattr(imported, name[0])


def _fmt(value, conversion, spec):
    convert = {"": lambda v: v, "s": str, "r": repr, "a": ascii}[conversion]
    return format(convert(value), spec)


def guards():
    return {"_read_": lambda e, n=None: e, "_write_": lambda e, n=None: e,
            "_getiter_": lambda e: e, "_range_": lambda f, *a: f(*a),
            "_tick_": Tick(), "_import_": _import,
            "_fmt_": _fmt, "_fstr_": lambda *pieces: "".join(pieces)}


NAMES = set(guards())
