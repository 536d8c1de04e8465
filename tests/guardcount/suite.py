"""Which accesses, loops and entries are there, says CPython; each has its guard
or its reason.

For every program that the golden tests compile, and for the programs of
../shared/data where they are present, CPython's ast of the output is searched
for attributes, loops, imports and functions. Names are read from
grammar/attributes.def by a parser of this file's own. Entries are checked in
the bytecode: no instruction that can call stands before the first tick.

tests/tools/access-share counts kinds of accesses by outputs, or name by name where
there is none: both ways must agree."""
import ast
import dis
import functools
import json
import pathlib
import re
import runpy
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tools"))
import unguard  # noqa: E402

# Instructions that can't run guest code. Everything else must come after the
# tick of a function.
HARMLESS = """
RESUME NOP CACHE COPY_FREE_VARS MAKE_CELL RETURN_GENERATOR POP_TOP PUSH_NULL
LOAD_CONST LOAD_FAST LOAD_FAST_CHECK LOAD_GLOBAL LOAD_NAME LOAD_DEREF
LOAD_CLOSURE LOAD_FAST_AND_CLEAR STORE_FAST STORE_NAME STORE_DEREF STORE_GLOBAL
DELETE_FAST DELETE_DEREF DELETE_NAME DELETE_GLOBAL MAKE_FUNCTION BUILD_TUPLE
SET_FUNCTION_ATTRIBUTE COPY SWAP RETURN_VALUE RETURN_CONST EXTENDED_ARG
LOAD_BUILD_CLASS BUILD_MAP BUILD_LIST BUILD_SET BUILD_CONST_KEY_MAP KW_NAMES
JUMP_FORWARD LOAD_FAST_LOAD_FAST STORE_FAST_STORE_FAST STORE_FAST_LOAD_FAST
LOAD_ASSERTION_ERROR LOAD_LOCALS PUSH_EXC_INFO POP_EXCEPT RERAISE
""".split()
# A class body runs inside the call that makes the class; the call of a function
# that has no other call in it is `def` and `class` alone.
CLASS_CALL = ("PRECALL", "CALL")
NO_ENTRY = ("<genexpr>", "<listcomp>", "<setcomp>", "<dictcomp>", "<module>")


@functools.cache
def table(ctx):
    return (ctx.root / "grammar" / "attributes.def").read_text()


@functools.cache
def rows(ctx):
    """name -> the class that its row gives it"""
    found = re.findall(r"^([A-Z]+)\((\w+),", table(ctx), re.M)
    assert len(found) > 1000, len(found)
    return {name: kind for kind, name in found}


@functools.cache
def method_dunders(ctx):
    text = table(ctx)
    rows = re.findall(r"^DUNDER\((\w+),(.*?)\)$", text, re.M | re.S)
    return {name for name, row in rows if re.search(r",\s+METHOD,", row)}


class Counter(ast.NodeVisitor):
    """Every access and loop of an output, with its guard or its reason."""

    def __init__(self, rows, methods, full, unevaluated):
        self.rows, self.methods, self.full = rows, methods, full
        self.unevaluated = unevaluated
        self.owner = None
        self.function = False
        self.called = set()
        self.seen = {}

    def note(self, what):
        self.seen[what] = self.seen.get(what, 0) + 1

    def visit_ClassDef(self, node):
        for item in node.decorator_list:
            self.visit(item)
        outer = self.owner, self.function
        generic = getattr(node, "type_params", [])
        if generic and unguard.GENERIC_HEADER_MANGLED:
            self.owner = node.name
        for item in node.bases + node.keywords + generic:
            self.visit(item)
        self.owner, self.function = node.name, False
        for item in node.body:
            self.visit(item)
        self.owner, self.function = outer

    def visit_FunctionDef(self, node):
        for item in node.decorator_list + getattr(node, "type_params", []):
            self.visit(item)
        arguments = node.args
        for item in arguments.defaults + arguments.kw_defaults:
            if item:
                self.visit(item)
        annotated = (arguments.posonlyargs + arguments.args
                     + arguments.kwonlyargs
                     + [arguments.vararg, arguments.kwarg])
        for item in [a.annotation for a in annotated if a] + [node.returns]:
            if item and not self.unevaluated:
                self.visit(item)
        outer, self.function = self.function, True
        for item in node.body:
            self.visit(item)
        self.function = outer

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_AnnAssign(self, node):
        self.visit(node.target)
        if not self.unevaluated and not self.function:
            self.visit(node.annotation)
        if node.value:
            self.visit(node.value)

    def visit_Lambda(self, node):
        assert unguard.is_tick(node.body.values[0]), "a lambda without a tick"
        self.note("lambda")
        outer, self.function = self.function, True
        self.generic_visit(node)
        self.function = outer

    def visit_match_case(self, node):
        for part in ast.walk(node.pattern):
            if isinstance(part, ast.Attribute):
                self.note("pattern")
        if node.guard:
            self.visit(node.guard)
        for item in node.body:
            self.visit(item)

    def visit_Call(self, node):
        self.called.add(node.func)
        self.generic_visit(node)

    def fixed_form(self, node):
        return (node in self.called and node.attr in self.methods
                and unguard.is_call(node.value, "super")
                and not node.value.args)

    def visit_Attribute(self, node):
        guard = "_read_" if isinstance(node.ctx, ast.Load) else "_write_"
        name = unguard.mangle(node.attr, self.owner)
        if unguard.is_call(node.value, guard):
            _, told = node.value.args
            assert told.value == name, f"{told.value} is not {name}"
            self.note("guarded")
        elif self.fixed_form(node):
            self.note("fixed form")
        else:
            dunder = len(name) > 4 and name[:2] == "__" == name[-2:]
            unheard = "REFUSED" if dunder else "FREE"
            free = self.rows.get(name, unheard) == "FREE"
            assert free and not self.full, f"{name} is plain"
            self.note("free")
        self.generic_visit(node)

    def visit_Subscript(self, node):
        guard = "_read_" if isinstance(node.ctx, ast.Load) else "_write_"
        if self.full:
            assert unguard.is_call(node.value, guard), "an item is plain"
        self.note("item")
        self.generic_visit(node)

    def iterable(self, node):
        if isinstance(node, ast.BoolOp) and unguard.is_tick(node.values[0]):
            node = node.values[1]
        assert unguard.is_call(node, "_getiter_", "_range_"), ast.dump(node)
        self.note("iteration")

    def visit_For(self, node):
        self.iterable(node.iter)
        self.generic_visit(node)

    def visit_comprehension(self, node):
        if not node.is_async:
            self.iterable(node.iter)
        self.generic_visit(node)

    def visit_While(self, node):
        assert unguard.is_tick(node.test.values[0]), "a while without a tick"
        self.note("while")
        self.generic_visit(node)

    def visit_Import(self, node):
        raise AssertionError("an import statement is left")

    def visit_ImportFrom(self, node):
        assert node.module == "__future__", "an import statement is left"


def code_objects(code):
    for item in code.co_consts:
        if hasattr(item, "co_code"):
            yield item
            yield from code_objects(item)


def entry_ticks(code):
    """Assert that nothing can call before the first tick of a function."""
    last = body = None
    for op in dis.get_instructions(code):
        if op.opname.startswith("LOAD_") and op.argval == "_tick_":
            return "entry"
        if hasattr(op.argval, "co_code"):
            body = op.argval
        if op.opname == "CALL" and body and is_class_body(body) \
                and entry_ticks(body) == "entry":
            return "entry"  # the class statement's body has run, and ticked
        making = last in CLASS_CALL or op.opname in CLASS_CALL
        last = op.opname
        assert op.opname in HARMLESS or making, \
            f"{code.co_name}: {op.opname} before the tick"
    return "no call"


def is_class_body(code):
    return any(op.argval == "__module__" and op.opname == "STORE_NAME"
               for op in dis.get_instructions(code))


def check(ctx, output, full):
    tree = ast.parse(output)
    future = any(isinstance(n, ast.ImportFrom) and n.module == "__future__"
                 and any(a.name == "annotations" for a in n.names)
                 for n in tree.body)
    counter = Counter(rows(ctx), method_dunders(ctx), full, future)
    counter.visit(tree)
    for code in code_objects(compile(output, "program", "exec")):
        optimised = code.co_flags & 1
        if optimised and code.co_name not in NO_ENTRY \
                and not is_class_body(code) and not code.co_name.startswith("<generic"):
            counter.note(entry_ticks(code))
    return counter.seen


def programs(ctx):
    for path in sorted((ctx.tests / "golden").rglob("*.py")):
        if path.name != "suite.py":
            yield str(path.relative_to(ctx.tests)), path.read_bytes()
    data = ctx.shared / "data" / "guarded-forms.jsonl"
    if data.exists():
        for line in data.read_text().splitlines():
            form = json.loads(line)
            if int(form["since"].split(".")[1]) <= ctx.minor:
                yield f"form {form['name']}", form["plain"].encode()


def many_programs(ctx, path):
    """Exercise programs: short, and many at once."""
    accepted = 0
    for line in path.read_text().splitlines():
        task = json.loads(line)
        text = (task["prompt"] + task["canonical_solution"] + "\n"
                + task["test"]).encode()
        done = ctx.run([ctx.bin, "compile", "-"], stdin=text, timeout=20)
        if done.returncode == 0:
            accepted += 1
            unguard.compare(text.decode(), done.stdout.decode())
            check(ctx, done.stdout.decode(), False)
    assert accepted > 150, f"only {accepted} are accepted"


def kinds(share, compiler, text):
    """Of each access, by the output (None: rejected) and by questions."""
    tree = ast.parse(text)
    accesses = share["Accesses"](tree).found
    out = compiler.compile(text)
    return (out and list(share["of_output"](accesses, out)),
            list(share["of_questions"](accesses, tree, compiler)))


def two_ways_agree(ctx):
    share = runpy.run_path(str(ctx.tests / "tools" / "access-share"))
    compiler = share["Compiler"](ctx.release)
    count = 0
    for text in share["files"](ctx.root / "examples"):
        by_output, by_name = kinds(share, compiler, text)
        assert by_output in (None, by_name), text.decode()
        count += len(by_output or ())
    assert count > 20, count
    every = (b"class A:\n    def __init__(self):\n"
             b"        super().__init__()\n        self.__mine = self.path\n"
             b"    a: int.real\n    def f(self):\n        b: int.path\n"
             b"        del self.__dict__\n")
    want = ["fixed", "free", "guarded", "free"]
    assert kinds(share, compiler, every[:every.rindex(b"    ")]
                 + b"    pass\n") == (want, want)
    assert kinds(share, compiler, every) == (None, [*want, "refused"])


def cases(ctx):
    yield "two ways to count kinds of accesses agree", \
        lambda: two_ways_agree(ctx)
    for name, text in programs(ctx):
        for options in ((), ("--guards=full",)):
            def case(text=text, options=options):
                done = ctx.run([ctx.bin, "compile", *options, "-"], stdin=text,
                               timeout=20)
                if done.returncode == 1:
                    return
                assert done.returncode == 0, done.stderr.decode()
                check(ctx, done.stdout.decode(), bool(options))
            yield name + "".join(options), case
    humans = ctx.shared / "data" / "HumanEval.jsonl"
    if humans.exists():
        yield "HumanEval", lambda: many_programs(ctx, humans)
