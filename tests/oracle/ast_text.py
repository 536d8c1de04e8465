"""CPython's own tree of a text, in the form that ir-dump prints: ast.dump with
include_attributes, empty lists shown, ascii() instead of repr().

Two things are made alike here, both of them artefacts of one release:
3.12 leaves empty constants in format specifiers, and neither 3.12 nor 3.13
joins neighbouring ones there.
"""
import ast
import sys

MINOR = sys.version_info[1]

FIELDS = {}


def fields_of(cls):
    """(name, whether None is left out) of each field that is dumped."""
    found = FIELDS.get(cls)
    if found is None:
        found = [(name, getattr(cls, name, ...) is None) for name in cls._fields
                 if name != "type_comment"]
        FIELDS[cls] = found
    return found


def tidy_spec(spec):
    """Join neighbouring constants of a format specifier, drop empty ones."""
    values = []
    for value in spec.values:
        if not isinstance(value, ast.Constant):
            values.append(value)
        elif values and isinstance(values[-1], ast.Constant):
            values[-1].value += value.value
            values[-1].end_lineno = value.end_lineno
            values[-1].end_col_offset = value.end_col_offset
        else:
            values.append(value)
    spec.values = [v for v in values
                   if not isinstance(v, ast.Constant) or v.value]


def add(node, out, spans):
    if isinstance(node, ast.AST):
        cls = type(node)
        if cls is ast.FormattedValue and MINOR >= 12 and node.format_spec:
            tidy_spec(node.format_spec)
        out.append(cls.__name__)
        comma = "("
        for name, optional in fields_of(cls):
            value = getattr(node, name)
            if value is None and optional:
                continue
            out.append(f"{comma}{name}=")
            comma = ", "
            add(value, out, spans)
        if comma == "(" and not (spans and cls._attributes):
            out.append("(")
        elif spans and cls._attributes:
            out.append(f"{comma}lineno={node.lineno}, "
                       f"col_offset={node.col_offset}, "
                       f"end_lineno={node.end_lineno}, "
                       f"end_col_offset={node.end_col_offset}")
        out.append(")")
    elif isinstance(node, list):
        comma = "["
        for item in node:
            out.append(comma if comma == "[" else ", ")
            comma = ""
            add(item, out, spans)
        out.append("[]" if comma == "[" else "]")
    else:
        out.append(ascii(node))


def dump(tree, spans=True):
    """Deep trees and long numbers included."""
    out = []
    limit = sys.get_int_max_str_digits()
    depth = sys.getrecursionlimit()
    sys.set_int_max_str_digits(0)
    sys.setrecursionlimit(20000)
    try:
        add(tree, out, spans)
    finally:
        sys.set_int_max_str_digits(limit)
        sys.setrecursionlimit(depth)
    return "".join(out)
