"""What check says of findings: SARIF, workflow commands, sums, the bar, many
broken files. Cases of suite.py."""
import fcntl
import json
import os
import pathlib
import pty
import re
import struct
import subprocess
import tempfile
import termios
import urllib.parse

THREE = ("import os\n"
         "x = 'é\U0001f40d', y.__globals__\n"
         "print(r'\\d' is '\\\\d',\n  ''.join)\nz = {'a': eval.__self__}\n")


def by_hand(text, entry):
    """What the span of a JSON entry covers, by its columns."""
    lines = text.split("\n")
    first, last = entry["line"] - 1, entry["end_line"] - 1
    if first == last:
        return lines[first][entry["column"] - 1:entry["end_column"] - 1]
    return "\n".join([lines[first][entry["column"] - 1:],
                      *lines[first + 1:last],
                      lines[last][:entry["end_column"] - 1]])


# ---- SARIF ----

def required(value, *keys):
    missing = [key for key in keys if key not in value]
    assert not missing, (missing, value)


def only(value, *keys):
    assert set(value) <= set(keys), set(value) - set(keys)


def message_of(value):
    """The text of a message as its reader shows it: braces are doubled."""
    required(value, "text")
    only(value, "text")
    text = value["text"]
    bare = text.replace("{{", "").replace("}}", "")
    assert text and "{" not in bare and "}" not in bare, text
    return text.replace("{{", "{").replace("}}", "}")


def sarif_location(value):
    physical = value["physicalLocation"]
    only(value, "physicalLocation")
    only(physical, "artifactLocation", "region")
    only(physical["artifactLocation"], "uri")
    uri = physical["artifactLocation"]["uri"]
    assert re.fullmatch(r"(file:///)?([\w.~/-]|%[0-9A-F]{2})+", uri, re.A), uri
    region = physical.get("region")
    if region:
        only(region, "startLine", "startColumn", "endLine", "endColumn")
        assert all(type(n) is int and n >= 1 for n in region.values()), region
        assert (region["startLine"], region["startColumn"]) <= \
            (region["endLine"], region["endColumn"]), region
    return uri, region


def sarif_rule(rule):
    required(rule, "id")
    only(rule, "id", "name", "shortDescription", "fullDescription", "help",
         "defaultConfiguration")
    for key in "shortDescription", "fullDescription", "help":
        message_of(rule[key])
    assert rule["defaultConfiguration"]["level"] in ("error", "warning")
    return rule["id"]


def sarif_invocation(invocation):
    required(invocation, "executionSuccessful")
    only(invocation, "executionSuccessful", "toolExecutionNotifications")
    assert type(invocation["executionSuccessful"]) is bool
    for note in invocation["toolExecutionNotifications"]:
        required(note, "message")
        only(note, "level", "message", "locations")
        message_of(note["message"])
        assert note["level"] == "error", note
        sarif_location(note["locations"][0])


def sarif_of(text):
    """The run of a SARIF document: what the standard's schema demands of the
    objects that we write, and no property beside those that it knows."""
    log = json.loads(text)
    required(log, "version", "runs")
    only(log, "$schema", "version", "runs")
    assert log["version"] == "2.1.0" and len(log["runs"]) == 1
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json"), log["$schema"]
    run, = log["runs"]
    required(run, "tool")
    only(run, "tool", "columnKind", "results", "invocations")
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    only(run["tool"], "driver")
    required(driver, "name")
    only(driver, "name", "version", "rules")
    ids = [sarif_rule(rule) for rule in driver["rules"]]
    assert len(ids) == len(set(ids)) > 50
    for result in run["results"]:
        required(result, "message")
        only(result, "ruleId", "ruleIndex", "level", "message", "locations")
        assert ids[result["ruleIndex"]] == result["ruleId"], result
        assert result["level"] in ("error", "warning"), result
        message_of(result["message"])
        sarif_location(*result["locations"])
    for invocation in run["invocations"]:
        sarif_invocation(invocation)
    return run


def sarif(ctx):
    """The same findings as in JSON, with regions; a file without an answer."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a b%{x}é.py")
        path.write_text(THREE, encoding="utf-8")
        found = json.loads(ctx.run([ctx.bin, "check", "--format=json",
                                    path]).stdout)
        done = ctx.run([ctx.bin, "check", "--format", "sarif", path,
                        f"{folder}/none.py"])
    run = sarif_of(done.stdout.decode())
    assert done.returncode == 2, done
    assert len(run["results"]) == len(found) >= 3, run["results"]
    for result, entry in zip(run["results"], found):
        uri, region = sarif_location(*result["locations"])
        assert urllib.parse.unquote(uri) == f"file://{path}", uri
        assert region == {"startLine": entry["line"],
                          "startColumn": entry["column"],
                          "endLine": entry["end_line"],
                          "endColumn": entry["end_column"]}, (region, entry)
        assert result["ruleId"] == entry["rule"], (result, entry)
        assert message_of(result["message"]).startswith(entry["message"])
        assert result["level"] == entry["severity"], (result, entry)
    spans = [by_hand(THREE, entry) for entry in found]
    assert spans[:3] == ["os", "__globals__", r"r'\d' is '\\d'"], spans
    invocation, = run["invocations"]
    assert invocation["executionSuccessful"] is False
    note, = invocation["toolExecutionNotifications"]
    assert "No such file" in note["message"]["text"], note
    assert sarif_location(*note["locations"])[0].endswith("none.py")


def sarif_braces(ctx):
    """Braces of a message are no placeholders; a clean file, no result."""
    done = ctx.run([ctx.bin, "check", "--format=sarif", "-"],
                   stdin=b"x = f'}'\n")
    run = sarif_of(done.stdout.decode())
    text = run["results"][0]["message"]["text"]
    assert "}}" in text and done.returncode == 1, text
    done = ctx.run([ctx.bin, "check", "--format=sarif", "-"], stdin=b"x = 1\n")
    run = sarif_of(done.stdout.decode())
    assert run["results"] == [] and done.returncode == 0, run
    assert run["invocations"][0]["executionSuccessful"] is True
    assert not done.stderr, done.stderr


# ---- workflow commands ----

def workflow(line):
    """A workflow command as the runner reads it."""
    kind, properties, message = re.fullmatch(
        r"::(error|warning) ([^:]*)::(.*)", line).groups()
    unquoted = {key: urllib.parse.unquote(value) for key, value in
                (word.split("=", 1) for word in properties.split(","))}
    return kind, unquoted, urllib.parse.unquote(message)


def github(ctx):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a,b:c%\n::error::d.py")
        path = path.with_name(path.name.replace("/", "|"))
        path.write_text(THREE, encoding="utf-8")
        found = json.loads(ctx.run([ctx.bin, "check", "--format=json",
                                    path]).stdout)
        done = ctx.run([ctx.bin, "check", "--format=github", path,
                        f"{folder}/none,.py"])
    lines = done.stdout.decode().splitlines()
    kind, words, message = workflow(lines[0])
    assert words["file"].endswith("/none,.py") and "No such" in message, lines
    assert kind == "error" and len(lines) == len(found) + 1, lines
    for line, entry in zip(lines[1:], found):
        kind, words, message = workflow(line)
        assert kind == entry["severity"] and words["file"] == str(path), line
        assert words["line"] == str(entry["line"]), (words, entry)
        assert words["endLine"] == str(entry["end_line"]), (words, entry)
        assert words["col"] == str(entry["column"]), (words, entry)
        assert words["endColumn"] == str(entry["end_column"]), words
        assert words["title"].startswith(entry["rule"] + ": "), words
        assert message.split("\n")[0] == entry["message"], (message, entry)
    done = ctx.run([ctx.bin, "compile", "--format=github", "-"],
                   stdin=b"import os\nx = (1 +\n 2 is 3)\n")
    first, second = done.stderr.decode().splitlines()
    assert workflow(first)[1]["line"] == "1", done
    words = workflow(second)[1]
    assert (words["line"], words["endLine"]) == ("2", "3"), words
    assert "col" not in words and "endColumn" not in words, words
    assert done.returncode == 1 and not done.stdout


# ---- sums ----

def most_errors(ctx):
    """--max-errors: so many are shown, all are counted, the verdict stands."""
    with tempfile.TemporaryDirectory() as folder:
        for i in range(20):
            pathlib.Path(folder, f"{i:02}.py").write_text(
                "import os\nx is 1\nimport socket\n")
        for most, errors in (1, 1), (3, 3), (7, 7), (40, 40), (1000, 40):
            argv = [ctx.bin, "check", f"--max-errors={most}", folder]
            done = ctx.run(argv)
            shown = done.stdout.decode()
            assert shown.count(": error: ") == errors, (most, shown)
            hidden = 60 - errors - shown.count(": warning: ")
            want = "20 files: 40 errors and 20 warnings" + \
                (f" ({hidden} not shown)" if hidden else "") + ", 20 refused\n"
            assert done.stderr.decode() == want, (done.stderr, want)
            assert done.returncode == 1
            for form in "json", "sarif":
                done = ctx.run([*argv, "--format", form])
                parts = json.loads(done.stdout)
                parts = parts if form == "json" else parts["runs"][0]["results"]
                assert len(parts) == 60 - hidden, (form, len(parts))
        done = ctx.run([ctx.bin, "compile", "--max-errors=1",
                        f"{folder}/01.py"])
    assert done.stderr.decode().count(": error: ") == 1, done
    assert b"\n2 more not shown\n" in done.stderr, done
    for wrong in "0", "x", "-1", "":
        done = ctx.run([ctx.bin, "check", "--max-errors=" + wrong, "-"])
        assert done.returncode == 2 and b"not a number" in done.stderr, done


def sums(ctx):
    """The last line of standard error, which --quiet leaves out."""
    with tempfile.TemporaryDirectory() as folder:
        good, bad, odd = (pathlib.Path(folder, n) for n in ("g", "b", "o"))
        good.write_text("x = 1\n")
        bad.write_text("import os\nimport socket\n")
        odd.write_text("x = 1 is 1\n")
        for files, status, want in (
                ([good], 0, "1 file: no findings"),
                ([bad], 1, "1 file: 2 errors"),
                ([odd], 0, "1 file: 1 warning"),
                ([good, bad], 1, "2 files: 2 errors, 1 refused"),
                ([bad, odd, bad], 1,
                 "3 files: 4 errors and 1 warning, 2 refused")):
            done = ctx.run([ctx.bin, "check", *files])
            assert done.stderr.decode() == want + "\n", (done.stderr, want)
            assert done.returncode == status, done
            done = ctx.run([ctx.bin, "check", "-q", *files])
            assert not done.stderr and done.returncode == status, done


# ---- the bar ----

def on_terminal(argv, env=None, columns=60):
    """What a command writes to a terminal on standard error, and its stdout."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ,
                struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        argv, stdout=subprocess.PIPE, stderr=theirs, stdin=subprocess.DEVNULL,
        env={**os.environ, "TERM": "xterm", **(env or {})})
    os.close(theirs)
    drawn = b""
    while True:
        try:
            block = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not block:
            break
        drawn += block
    with process.stdout:
        out = process.stdout.read()
    process.wait(60)
    os.close(ours)
    return drawn.decode(), out.decode()


BAR = re.compile(r"\r\[(#*)(\.*)\] (\d+) of (\d+) files\x1b\[K")


def bar(ctx):
    """Drawn while many files take their time, gone at the end, on terminals
    alone. Six thousand lines in each of forty files take long enough."""
    with tempfile.TemporaryDirectory() as folder:
        for i in range(40):
            pathlib.Path(folder, f"{i}.py").write_text("x = [1, 2]\n" * 6000)
        argv = [ctx.bin, "check", "-j1", folder]
        drawn, out = on_terminal(argv)
        steps = BAR.findall(drawn)
        assert len(steps) > 1 and not out, drawn
        assert [int(s[2]) for s in steps] == sorted(int(s[2]) for s in steps)
        for full, rest, done, total in steps:
            width = len(full) + len(rest)
            assert width == 28 and total == "40", (full, rest)
            assert len(full) == width * int(done) // 40, (full, done)
        assert drawn.replace("\r\n", "\n").endswith(
            "\r\x1b[K40 files: no findings\n"), drawn[-200:]
        assert not BAR.findall(on_terminal(argv, {"TERM": "dumb"})[0])
        assert not on_terminal([*argv, "-q"])[0]
        done = ctx.run(argv)
        assert done.stderr == b"40 files: no findings\n", done


def bar_and_findings(ctx):
    """The bar is off the screen whenever a finding is printed."""
    with tempfile.TemporaryDirectory() as folder:
        for i in range(40):
            pathlib.Path(folder, f"{i}.py").write_text(
                "import os\n" + "x = [1, 2]\n" * 6000)
        argv = ["sh", "-c", '"$0" check -j1 "$1" >&2', ctx.bin, folder]
        drawn = on_terminal(argv, {"NO_COLOR": "1"})[0].replace("\r\n", "\n")
        assert len(BAR.findall(drawn)) > 1, drawn[:300]
        screen = re.sub(r"[^\n]*\r\x1b\[K", "", BAR.sub("\r<bar>", drawn))
        assert "<bar>" not in screen, screen[:300]
        assert screen.count(" error: ") == 40, screen[:300]


# ---- many broken files ----

BROKEN = [
    "def f(:\n    pass\n", "if x\n    y\n", "x = (\n", "x = 'abc\n",
    "x = 08\n", "for i in range(3) print(i)\n", "print 'x'\n", "a b\n",
    "return 1\n", "f() = 1\n", "import\n", "class C\n    pass\n",
    "while True:\nprint(1)\n", "x = {1: 2, 3}\n", "x = [1, 2\ny = 3\n",
    "try:\n    pass\n", "x = f'{'\n", "  x = 1\n",
    "if a:\n\tb\n        c\n", "lambda x: = 1\n", "x = )\n", "'''abc\n",
    "x ==== 1\n", "else: pass\n", "def f(a, a): pass\n", "await x\n",
    "async x\n", "del 1\n", "x = 1 +\n", "with open('x') as: pass\n",
    "from x import\n", "nonlocal x\n", "x = “a”\n", "x++\n", "*a = 1,\n",
    "not\n", "@\ndef f(): pass\n", "def f():\n    x = 1\n   y = 2\n",
    "global\n", "x = 1__0\n",
]


def line_of_cpython(text):
    try:
        compile(text, "x", "exec", dont_inherit=True)
    except SyntaxError as error:
        return error.lineno
    raise AssertionError(f"CPython takes it: {text}")


def without_cascades(ctx):
    """Sixty files, each with one mistake between two good halves, or before
    one: each gets its finding, at CPython's line, and no crowd of others; in
    the order of the files."""
    head = "".join(f"def f{i}(x):\n    return x + {i}\n\n\n" for i in range(30))
    tail = "".join(f"print(f{i}({i}))\n" for i in range(30))
    texts = [head + broken + tail for broken in BROKEN]
    texts += [broken + tail for broken in BROKEN[:20]]
    assert len(texts) == 60
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder, f"{i:02}.py") for i in range(60)]
        for path, text in zip(paths, texts):
            path.write_text(text, encoding="utf-8")
        done = ctx.run([ctx.bin, "check", "--format=json", folder])
    assert done.returncode == 1 and not done.stderr, done.stderr
    found = json.loads(done.stdout)
    places = [(entry["file"], entry["line"], entry["column"])
              for entry in found]
    assert places == sorted(places), "findings are not sorted"
    wrong = []
    for path, text in zip(paths, texts):
        mine = [e for e in found if e["file"] == str(path)]
        line = line_of_cpython(text)
        if len(mine) != 1 or mine[0]["line"] != line:
            wrong.append((path.name, line, [(e["line"], e["message"])
                                            for e in mine]))
    assert not wrong, "\n".join(map(str, wrong))


def all_of_a_file(ctx):
    """Each of many mistakes in one file is found, in order, once."""
    text = ("import os\nimport socket\n\n\ndef f(x):\n    return x.__globals__"
            "\n\n\nx = f.__code__\nbreakpoint()\nimport os\n"
            "class C:\n    def __getattribute__(self, n): pass\n")
    done = ctx.run([ctx.bin, "check", "--format=json", "-"], text.encode())
    found = [(e["line"], e["rule"]) for e in json.loads(done.stdout)]
    assert found == [(1, "PYR0320"), (2, "PYR0320"), (6, "PYR0310"),
                     (9, "PYR0310"), (10, "PYR0303"), (11, "PYR0320"),
                     (13, "PYR0315")], found
    text = ("def f(a, a): pass\nreturn\nbreak\nx is 1\ndef g():\n"
            "    nonlocal q\nasync def h(): yield from x\n")
    done = ctx.run([ctx.bin, "check", "--format=json", "-"], text.encode())
    found = [(e["line"], e["severity"]) for e in json.loads(done.stdout)]
    assert found == [(1, "error"), (2, "error"), (3, "error"), (4, "warning"),
                     (6, "error"), (7, "error")], found
    text = "x = f'{'\ny = f'{a}'\nz = f'}'\nprint('end)\nw = f'{'\n"
    done = ctx.run([ctx.bin, "check", "--format=json", "-"], text.encode())
    found = [(e["line"], e["rule"]) for e in json.loads(done.stdout)]
    assert line_of_cpython(text) in dict(found), found
    if ctx.minor < 12:
        assert found == [(1, "PYR0203"), (3, "PYR0203"), (4, "PYR0202")], found


def cases(ctx):
    yield "findings as SARIF", lambda: sarif(ctx)
    yield "braces in SARIF", lambda: sarif_braces(ctx)
    yield "findings as workflow commands", lambda: github(ctx)
    yield "no more errors than wanted", lambda: most_errors(ctx)
    yield "sums", lambda: sums(ctx)
    yield "the bar", lambda: bar(ctx)
    yield "the bar and findings", lambda: bar_and_findings(ctx)
    yield "sixty broken files", lambda: without_cascades(ctx)
    yield "all mistakes of a file", lambda: all_of_a_file(ctx)
