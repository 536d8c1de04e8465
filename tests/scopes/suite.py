"""Our scopes are those of CPython's symtable: for files of the standard
library the same tree, and in each scope the same names with the same meaning.

From 3.12 on CPython inlines list, set and dict comprehensions and its table
mixes their names with those outside, so there both sides get the file with
generator expressions in their place.
"""
import ast
import os
import pathlib
import random
import symtable
import warnings

import _symtable

SAMPLE = 160  # files; the same ones at each run
LONGEST = 200_000  # bytes

MEANING = {
    _symtable.LOCAL: "local", _symtable.CELL: "cell", _symtable.FREE: "free",
    _symtable.GLOBAL_EXPLICIT: "explicit",
    _symtable.GLOBAL_IMPLICIT: "implicit",
}
USED, BOUND, PARAM, IMPORT, GLOBAL, ANNOTATED = 1, 2, 4, 8, 16, 64
OUR_KINDS = {"lambda": "function", "comprehension": "function"}
THEIR_KINDS = {"type parameter": "typeparams", "type parameters": "typeparams",
               "TypeVar bound": "typebound", "type variable": "typebound",
               "type alias": "typealias"}
INTERNAL = {"__classdict__", "__type_params__"}


class Generators(ast.NodeTransformer):
    """Every other comprehension becomes a generator expression."""

    def visit_ListComp(self, node):
        self.generic_visit(node)
        return ast.GeneratorExp(node.elt, node.generators)

    visit_SetComp = visit_ListComp

    def visit_DictComp(self, node):
        self.generic_visit(node)
        pair = ast.Tuple([node.key, node.value], ast.Load())
        return ast.GeneratorExp(pair, node.generators)


def valid_text(ctx, path):
    """The text to compare, None if CPython refuses the file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            # The source door refuses form feeds.
            data = path.read_bytes().replace(b"\f", b" ")
            if ctx.minor >= 12:
                tree = Generators().visit(ast.parse(data))
                data = ast.unparse(ast.fix_missing_locations(tree)).encode()
            compile(data, str(path), "exec", dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError):
            return None
    return data


def their_symbol(symbol):
    return (MEANING[symbol._Symbol__scope], symbol.is_referenced(),
            symbol.is_assigned(), symbol.is_parameter(), symbol.is_imported(),
            symbol.is_declared_global(), symbol.is_annotated())


def passes_through(symbol):
    """Free, and not in the text of this scope: we keep no row for it."""
    return symbol.is_free() and not (
        symbol.is_referenced() or symbol.is_assigned() or
        symbol.is_nonlocal())


def theirs(table):
    symbols = {s.get_name(): their_symbol(s) for s in table.get_symbols()
               if not s.get_name().startswith(".")
               and s.get_name() not in INTERNAL and not passes_through(s)}
    kind = str(getattr(table.get_type(), "value", table.get_type()))
    return (THEIR_KINDS.get(kind, kind), table.get_lineno(), symbols,
            [theirs(child) for child in table.get_children()])


def our_symbol(text):
    name, meaning, flags = text.rsplit(":", 2)
    flags = int(flags)
    return name, (meaning, *(bool(flags & bit) for bit in
                             (USED, BOUND, PARAM, IMPORT, GLOBAL, ANNOTATED)))


def ours(text):
    root, path = None, []
    for line in text.splitlines():
        depth, kind, number, *symbols = line.split(" ")
        scope = (OUR_KINDS.get(kind, kind), int(number),
                 dict(map(our_symbol, symbols)), [])
        del path[int(depth):]
        if path:
            path[-1][3].append(scope)
        else:
            root = scope
        path.append(scope)
    return root


def order(scope):
    """Decorators, defaults and annotations are visited in another order in
    each version, so children are compared as sets."""
    return scope[1], sorted((n, s[0]) for n, s in scope[2].items()), \
        len(scope[3])


def compare(a, b, where):
    place = f"{where}: {a[0]} at line {a[1]}"
    assert a[0] == b[0], f"{place}: CPython has a {b[0]}"
    wrong = {n: (a[2].get(n), b[2].get(n)) for n in a[2].keys() | b[2].keys()
             if a[2].get(n) != b[2].get(n)}
    assert not wrong, f"{place}: ours and CPython's {wrong}"
    assert len(a[3]) == len(b[3]), \
        f"{place}: {len(a[3])} scopes inside, CPython has {len(b[3])}"
    for x, y in zip(sorted(a[3], key=order), sorted(b[3], key=order)):
        compare(x, y, where)


def check_file(ctx, path):
    data = valid_text(ctx, path)
    if data is None:
        ctx.skip("CPython refuses it")
    done = ctx.run([ctx.test_build / "analysis-tool", "scopes"], data)
    assert done.returncode == 0, done.stdout.decode()[:500]
    compare(ours(done.stdout.decode()),
            theirs(symtable.symtable(data, str(path), "exec")), path.name)


def cases(ctx):
    if not ctx.run([ctx.test_build / "analysis-tool", "errors"],
                   b"return\n\0").stdout.strip(b".\n"):
        yield "lowering", lambda: ctx.skip("the lowering is a placeholder")
        return
    library = pathlib.Path(os.__file__).parent
    files = sorted(p for p in library.rglob("*.py")
                   if "site-packages" not in p.parts
                   and "dist-packages" not in p.parts
                   and not p.name.startswith("bad")
                   and p.stat().st_size <= LONGEST)
    for path in random.Random(1).sample(files, min(SAMPLE, len(files))):
        yield str(path.relative_to(library)), \
            lambda path=path: check_file(ctx, path)
