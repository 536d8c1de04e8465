"""What the commands print, for people and for other programs."""
import json
import os
import pathlib
import re
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import examples as rule_examples  # noqa: E402
import findings as printed  # noqa: E402


def rules(ctx):
    text = (ctx.root / "grammar" / "rules.def").read_text(encoding="utf-8")
    return re.findall(r"^RULE\((\d{4}),", text, re.M)


def explain(ctx):
    """Every row, as JSON and as text, and the same words in both."""
    ids = rules(ctx)
    assert len(ids) > 50, len(ids)
    quoted = 0
    for rule in ids:
        done = ctx.run([ctx.bin, "explain", f"PYR{rule}", "--format", "json"])
        assert done.returncode == 0 and not done.stderr, (rule, done)
        row = json.loads(done.stdout)
        assert row["rule"] == f"PYR{rule}" and row["title"], row
        assert row["severity"] in ("error", "warning"), row
        modules = row.pop("modules", [])
        assert len(modules) > 30 if rule in ("0320", "0321", "0322") \
            else not modules, (rule, modules)
        example = row.pop("example", None)
        assert set(row) == {"rule", "severity", "title", "reason", "instead"}
        plain = ctx.run([ctx.bin, "explain", rule]).stdout.decode()
        for word in row["title"], row["reason"], row["instead"], *modules:
            assert word in plain, (rule, word)
            quoted += '"' in word or "\\" in word
        for line in (example["bad"] + example["good"]).split("\n") \
                if example else ["No example: "]:
            if line.isprintable() and "\ufffd" not in line:
                assert line in plain, (rule, line)
    assert quoted, "no row needs an escape: the test can't fail"


def hostile_names(ctx):
    """A file may have any name that the system takes."""
    names = [b'a"b\\.py', b"new\nline.py", b"\xff\xc0\xa2.py",
             "‮.py".encode(), "\udc80x.py".encode("utf-8", "surrogatepass")]
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            with open(os.path.join(folder.encode(), name), "wb") as file:
                file.write(b'x = "\n')
        done = ctx.run([ctx.bin, "check", "--format=json", folder])
    found = json.loads(done.stdout.decode())
    assert done.returncode == 1 and len(found) == len(names), done
    shown = {os.path.basename(f["file"]) for f in found}
    assert 'a"b\\.py' in shown and "new\nline.py" in shown, shown
    assert "‮" not in done.stdout.decode(), "a name turns the text round"
    for entry in found:
        assert re.fullmatch(r"PYR\d{4}", entry["rule"]), entry


def findings(ctx):
    """The texts of findings hold the program's own words."""
    text = 'import os\nx = "é\\q" + y.__globals__\nz = 1 €\n'
    done = ctx.run([ctx.bin, "check", "--format=json", "-"],
                   stdin=text.encode())
    found = json.loads(done.stdout)
    assert done.returncode == 1 and found, done
    for entry in found:
        assert entry["file"] == "<stdin>" and entry["message"], entry
        assert entry["severity"] in ("error", "warning"), entry
        assert 1 <= entry["line"] <= entry["end_line"] <= 4, entry
    done = ctx.run([ctx.bin, "compile", "--format=json", "-"],
                   stdin=b"import os\n")
    assert json.loads(done.stderr)[0]["rule"] == "PYR0320", done.stderr


def cases(ctx):
    yield "explain as JSON", lambda: explain(ctx)
    yield "any name of a file as JSON", lambda: hostile_names(ctx)
    yield "findings as JSON", lambda: findings(ctx)
    yield from rule_examples.cases(ctx)
    yield from printed.cases(ctx)
