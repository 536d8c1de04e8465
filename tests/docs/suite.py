"""The reference is what the tables give (`make docs` writes it), it names every
row, and modules.def accounts for every public name of the libraries."""
import ast
import difflib
import importlib
import re
import threading
import runpy
import types


def rows(ctx, name, *macros):
    space = runpy.run_path(str(ctx.root / "grammar" / "gen-build"))
    return [row for row in space["rows"](ctx.root / "grammar" / name)
            if row[0] in macros]


def page_is_made(ctx, page, folder=None):
    done = ctx.run([ctx.python, ctx.root / "grammar" / "gen-docs", page,
                    folder or ctx.root / "grammar"])
    assert done.returncode == 0, done.stderr.decode()
    want, have = done.stdout.decode(), (ctx.root / "docs" / f"{page}.md").read_text()
    difference = "\n".join(difflib.unified_diff(
        have.splitlines(), want.splitlines(), f"docs/{page}.md", "make docs",
        lineterm="", n=0))
    assert not difference, difference[:2000]


def every_row_stands(ctx):
    language = (ctx.root / "docs" / "language.md").read_text()
    modules = (ctx.root / "docs" / "modules.md").read_text()
    for row in rows(ctx, "rules.def", "RULE"):
        assert f"\n#### PYR{row[1]}\n" in language, row
        for text in row[4:]:
            words = text.strip('"').replace('\\"', '"').replace("|", "\\|")
            assert words[1:].rstrip(".").replace("<", "&lt;") in language, words
    for row in rows(ctx, "attributes.def", "GUARDED", "REFUSED", "DUNDER"):
        assert f"| `{row[1]}` |" in language, row
    for row in rows(ctx, "modules.def", "MODULE"):
        name = row[1].strip('"')
        head = f"| `{name}` |" if row[3] == "NEVER" else f"\n### {name}\n"
        assert head in modules, row
    for row in rows(ctx, "modules.def", "EXPORT", "HIDDEN"):
        assert f"`{row[2]}`" in modules, row


def examples_stand(ctx):
    """Under each rule its two programs, or why there are none."""
    page = (ctx.root / "docs" / "language.md").read_text()
    parts = re.split(r"^#{2,4} ", page, flags=re.M)
    sections = {p[:7]: p for p in parts if re.match(r"PYR\d{4}\n", p)}
    ids = {row[2]: f"PYR{row[1]}" for row in rows(ctx, "rules.def", "RULE")}
    assert sorted(sections) == sorted(ids.values())
    found = rows(ctx, "examples.def", "EXAMPLE", "NO_EXAMPLE")
    assert sorted(row[1] for row in found) == sorted(ids)
    for row in found:
        section = sections[ids[row[1]]]
        if row[0] == "NO_EXAMPLE":
            assert f"No example: {row[2].strip(chr(34))}" in section, section
            continue
        blocks = re.findall(r"```python\n(.*?)```", section, re.S)
        assert len(blocks) == 2, section
        for block, text in zip(blocks, row[3:]):
            if "\\x" not in text and "\\f" not in text:
                assert block == ast.literal_eval(text), (block, text)
        command = row[2].strip('"')
        assert command == "check" or f"`pyrestrict {command}`" in section


IMPORTS = threading.Lock()


def public(module):
    names = getattr(module, "__all__", None) or \
        [name for name in dir(module) if not name.startswith("_")]
    return {name for name in names
            if not isinstance(getattr(module, name, None), types.ModuleType)}


def names_are_accounted_for(ctx, name):
    exports = {row[2] for row in rows(ctx, "modules.def", "EXPORT", "HIDDEN")
               if row[1] == f'"{name}"'}
    missing = {word for row in rows(ctx, "modules.def", "MISSING")
               if row[1] == f'"{name}"' for word in row[2].strip('"').split()}
    assert not exports & missing, exports & missing
    with IMPORTS: # asyncio and asyncio.locks at once fail in importlib
        library = importlib.import_module(name)
    left = public(library) - exports - missing
    assert not left, f"{name}: neither EXPORT nor MISSING: {sorted(left)}"


def links_lead_somewhere(ctx):
    for page in ("language", "modules", "report"):
        text = (ctx.root / "docs" / f"{page}.md").read_text()
        for file, anchor in re.findall(r"\]\(([\w.]*)#(\w+)\)", text):
            other = (ctx.root / "docs" / (file or f"{page}.md")).read_text()
            heads = {re.sub(r"[^\w ]", "", h).lower().replace(" ", "-")
                     for h in re.findall(r"^#+ (.+)$", other, re.M)}
            assert anchor in heads, f"{page}.md: no heading {file}#{anchor}"


def cases(ctx):
    for page in ("modules", "language"):
        yield (f"{page}.md is what the tables give",
               lambda page=page: page_is_made(ctx, page))
    yield "every row stands in the reference", lambda: every_row_stands(ctx)
    yield "examples stand under their rules", lambda: examples_stand(ctx)
    yield "links lead somewhere", lambda: links_lead_somewhere(ctx)
    for row in rows(ctx, "modules.def", "MODULE"):
        if row[3] != "NEVER":
            name = row[1].strip('"')
            yield (f"each public name of {name} is there or said to be missing",
                   lambda name=name: names_are_accounted_for(ctx, name))
