"""The printer, held against CPython: each file of the standard library, as it
is and with line breaks sown into it, and every layout of compound statements.

A printed tree must read back as the same tree; every statement, expression and
attribute name must stand on its line; printing what was printed must change
nothing; and the positions in the code object that CPython makes of the output,
mapped by the printer's spans, must be those that it makes of the input.

EMIT_FILES=all takes every file; otherwise a sample."""
import ast
import dis
import importlib.util
import io
import os
import pathlib
import random
import sys
import sysconfig
import tempfile
import tokenize
import warnings

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tools"))
import unguard  # noqa: E402

SAMPLE = 60
SOWN = 20
RANDOM = 12
LINED = (ast.stmt, ast.expr, ast.excepthandler, ast.pattern, ast.keyword,
         ast.arg)


def load(name):
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Refused(Exception):
    """The front end would not read it."""


def emit(ctx, text):
    """The printed text and its spans, {(line, col, line, col): the same}."""
    with tempfile.NamedTemporaryFile(suffix=".py") as file:
        file.write(text.encode("utf-8"))
        file.flush()
        done = ctx.run([ctx.test_build / "print-ir", ctx.minor, file.name])
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    head, _, rest = done.stdout.partition(b"\n")
    kind, size, pairs = head.split()
    body = rest[:int(size)].decode("utf-8")
    if kind == b"error":
        raise Refused(body)
    spans = {}
    for line in rest[int(size):].splitlines():
        numbers = tuple(map(int, line.split()))
        spans[numbers[:4]] = numbers[4:]
    assert len(spans) == int(pairs)
    return body, spans


class CallsBack(ast.NodeTransformer):
    """`_fstr_(...)` to the f-string that it stands for, as invert.c does."""

    def visit_Call(self, node):
        self.generic_visit(node)
        if not isinstance(node.func, ast.Name) or node.func.id != "_fstr_":
            return node
        return ast.JoinedStr(values=[self.piece(a) for a in node.args])

    @staticmethod
    def piece(node):
        if isinstance(node, ast.Constant):
            return node
        value, conversion, spec = node.args
        if isinstance(spec, ast.Constant):
            spec = ast.JoinedStr(values=[spec]) if spec.value else None
        return ast.FormattedValue(
            value=value, format_spec=spec,
            conversion=ord(conversion.value) if conversion.value else -1)


class EmptyPiecesOut(ast.NodeTransformer):
    """CPython 3.12 leaves empty constants in specifications."""

    def visit_JoinedStr(self, node):
        self.generic_visit(node)
        node.values = [v for v in node.values
                       if not (isinstance(v, ast.Constant) and v.value == "")]
        return node


def shape(tree):
    return ast.dump(EmptyPiecesOut().visit(tree), indent=1).splitlines()


def places(tree):
    """Line of each node, and of each attribute's name. Format specifications
    are left out: their place in CPython 3.11 is that of any literal."""
    specs = {id(node.format_spec) for node in ast.walk(tree)
             if isinstance(node, ast.FormattedValue)}
    for node in ast.walk(tree):
        if isinstance(node, LINED) and id(node) not in specs and not \
                isinstance(node, ast.FormattedValue):
            end = node.end_lineno if isinstance(node, ast.Attribute) else 0
            yield type(node).__name__, node.lineno, end


def codes(code):
    yield code
    for constant in code.co_consts:
        if hasattr(constant, "co_code"):
            yield from codes(constant)


def check_positions(source, out, spans):
    try:
        pair = [compile(t, "f", "exec", dont_inherit=True)
                for t in (source, out)]
    except SyntaxError:
        return  # valid for the parser alone
    for a, b in zip(*map(codes, pair), strict=True):
        assert a.co_code == b.co_code, a.co_name
        for i, (x, y) in enumerate(zip(a.co_positions(), b.co_positions())):
            opname = dis.opname[a.co_code[2 * i]]
            # LOAD_CONST: CPython 3.11 gives the text of a specification the
            # first token's start and the last one's end; it can't raise.
            if None in y or x == y and y[2] == y[3] or opname == "LOAD_CONST":
                continue
            key = (y[0], y[2], y[1], y[3])
            want = (x[0], x[2], x[1], x[3])
            assert spans.get(key) == want, (
                f"{a.co_name}: {opname} at {key} maps to {spans.get(key)}, "
                f"not {want}")


def first_difference(a, b):
    for i, (x, y) in enumerate(zip(a, b)):
        if x != y:
            return f"at {i}: {x!r} became {y!r}"
    return f"{len(a)} became {len(b)}"


def check(ctx, source):
    tree = ast.parse(source)
    out, spans = emit(ctx, source)
    calls = "_fstr_(" in out
    again = ast.parse(out)
    lines = [list(places(t)) for t in (tree, again)]
    if calls:
        again = CallsBack().visit(again)
    shapes = [shape(t) for t in (tree, again)]
    assert shapes[0] == shapes[1], "tree: " + first_difference(*shapes)
    if not calls:
        assert lines[0] == lines[1], "lines: " + first_difference(*lines)
        check_positions(source, out, spans)
        assert emit(ctx, out)[0] == out, "printed again it differs"


def twice(ctx, mode, source):
    """Guards move no line, and what is compiled compiles to itself."""
    argv = [ctx.bin, "compile", f"--guards={mode}", "-"]
    first = ctx.run(argv, source.encode())
    assert first.returncode == 0, first.stderr.decode()
    unguard.compare(source, first.stdout.decode())
    again = ctx.run(argv, first.stdout)
    assert again.stdout == first.stdout, again.stderr.decode()


def read(path):
    """The text, if CPython and our door take it."""
    try:
        text = path.read_text("utf-8")
        ast.parse(text)
    except (SyntaxError, UnicodeDecodeError, ValueError):
        return None
    return None if "\x0c" in text or "coding" in text[:200] else text


def sow(text, chance, share):
    """Break lines by backslashes, between tokens, everywhere."""
    tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    still = {tokenize.INDENT, tokenize.DEDENT, tokenize.NEWLINE, tokenize.NL,
             tokenize.COMMENT, tokenize.ENDMARKER}
    still |= {getattr(tokenize, name) for name in
              ("FSTRING_START", "FSTRING_MIDDLE", "FSTRING_END")
              if hasattr(tokenize, name)}
    lines = text.split("\n")
    inside = 0  # of f-strings, from 3.12 on
    for a, b in reversed(list(zip(tokens, tokens[1:]))):
        inside += b.type == getattr(tokenize, "FSTRING_END", -1)
        if (a.end[0] == b.start[0] and not inside and a.type not in still
                and b.type not in still and chance.random() < share):
            line = lines[b.start[0] - 1]
            lines[b.start[0] - 1] = (line[:b.start[1]] + "\\\n"
                                     * chance.choice([1, 1, 2])
                                     + line[b.start[1]:])
        inside -= b.type == getattr(tokenize, "FSTRING_START", -1)
    return "\n".join(lines)


def cases(ctx):
    try:
        lowered = bool(emit(ctx, "return\n")[0])
    except Refused:
        lowered = False
    if not lowered:
        yield "lowering", lambda: ctx.skip("the lowering is a placeholder")
        return
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    library = pathlib.Path(sysconfig.get_path("stdlib"))
    files = sorted(p for p in library.rglob("*.py")
                   if "site-packages" not in p.parts
                   and "dist-packages" not in p.parts)
    if os.environ.get("EMIT_FILES") != "all":
        files = random.Random(11).sample(files, min(SAMPLE, len(files)))
    def whole(text):
        try:
            check(ctx, text)
        except Refused as why:
            ctx.skip(f"the front end refuses it: {why}")

    for path in files:
        text = read(path)
        if text is None:
            continue
        name = str(path.relative_to(library))
        yield name, lambda text=text: whole(text)

    for path in files[:SOWN]:
        text = read(path)
        if text is None:
            continue
        name = str(path.relative_to(library))
        share = 0.05 + 0.3 * random.Random(name).random()
        sown = sow(text, random.Random(name), share)
        yield "sown " + name, lambda sown=sown: whole(sown)

    trees = load("trees")
    for seed in range(RANDOM):
        text = trees.program(seed, 25)
        sown = sow(text, random.Random(seed), 0.2)
        yield f"random {seed}", lambda text=text: check(ctx, text)
        yield f"sown random {seed}", lambda sown=sown: check(ctx, sown)

    yield "layouts", lambda: check(ctx, load("layouts").program())

    for mode in ("names", "full"):
        yield f"layouts compiled, guards={mode}", lambda mode=mode: twice(
            ctx, mode, load("layouts").program())

    def expressions():
        check(ctx, (HERE / "expressions.txt").read_text("utf-8"))

    yield "expressions", expressions
