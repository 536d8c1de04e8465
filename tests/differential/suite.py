"""Bytes that two parsers read differently: each is refused, with its place.

A row: what it is, the bytes, the rule that must refuse it, the line. Where
CPython itself accepts the bytes, they mean there what no reader of the text
would expect; that is why they are here."""
import json

IMPORT = b"import os\n"
ROWS = [
    ("lone CR hides an import in a comment",
     b"# a\rimport os\n", "PYR0102", 1),
    ("lone CR at the end", b"x = 1\r", "PYR0102", 1),
    ("CR CR LF", b"x = 1\r\r\n", "PYR0102", 1),
    ("CR in a string", b"x = 'a\rb'\n", "PYR0102", 1),
    ("form feed resets the indentation",
     b"if 0:\n    \x0cx = 1\n", "PYR0102", 2),
    ("form feed before a statement", b"\x0cimport os\n", "PYR0102", 1),
    ("NUL in a comment", b"# \x00\nimport os\n", "PYR0102", 1),
    ("NUL at the end", b"x = 1\n\x00", "PYR0102", 2),
    ("UTF-7 cookie",
     b"# -*- coding: utf-7 -*-\n# +AAo-import os\n", "PYR0103", 1),
    ("cookie on line 2", b"#!/usr/bin/python\n# coding=latin-1\nx = 1\n",
     "PYR0103", 2),
    ("unicode_escape cookie",
     b"# coding: unicode_escape\n# \\nimport os\n", "PYR0103", 1),
    ("shift_jis cookie", b"# coding: shift_jis\nx = '\x83\x5c'\n", "PYR0103", 1),
    ("utf-8-sig is not utf-8", b"# coding: utf-8-anything\nx = 1\n",
     "PYR0103", 1),
    ("vim cookie", b"# vim: set fileencoding=cp1252 :\nx = 1\n", "PYR0103", 1),
    ("overlong slash", b"x = '\xc0\xaf'\n", "PYR0101", 1),
    ("surrogate", b"x = '\xed\xa0\x80'\n", "PYR0101", 1),
    ("above U+10FFFF", b"x = '\xf4\x90\x80\x80'\n", "PYR0101", 1),
    ("cut sequence at the end", b"x = '\xe2\x82", "PYR0101", 1),
    ("continuation byte alone", b"x = 1 # \x80\n", "PYR0101", 1),
    ("latin-1 text", b"x = 'caf\xe9'\n", "PYR0101", 1),
    ("UTF-16", "x = 1\n".encode("utf-16"), "PYR0101", 1),
    ("second BOM", b"\xef\xbb\xbf\xef\xbb\xbfx = 1\n", None, 1),
    ("full-width attribute", "().__\uff43lass__\n".encode(), None, 1),
    ("mathematical bold import", "\U0001d422mport os\n".encode(), None, 1),
    ("ligature in an attribute", "f.g\uff49_frame.\ufb01x\n".encode(), None, 1),
    ("Python 2 print", b"print 'a'\n", None, 1),
    ("Python 2 exec", b"exec 'a'\n", None, 1),
    ("Python 2 inequality", b"x = 1 <> 2\n", None, 1),
    ("octal of old", b"x = 0777\n", None, 1),
    ("backquotes", b"x = `1`\n", None, 1),
    ("return outside a function", b"return 1\n", None, 1),
    ("duplicate parameters", b"def f(a, a): pass\n", None, 1),
    ("65,540 columns of indentation",
     b"if 1:\n    if 1:\n" + b" " * 65540 + b"pass\n", None, 3),
    ("no-break space as blank", b"x =\xc2\xa01\n", None, 1),
    ("line separator", "x = 1\u2028import os\n".encode(), None, 1),
    ("next line character", "x = 1\x85import os\n".encode(), None, 1),
    ("vertical tab", b"x = 1\x0bimport os\n", None, 1),
    ("tabs and spaces that disagree", b"if 1:\n        a\n\tb\n", None, 3),
    ("backslash at the end of the file", b"x = 1 \\", None, 1),
    ("backslash before blanks", b"x = 1 \\ \n+ 2\n", None, 1),
    ("unterminated triple quote", b"x = '''\nimport os\n", None, 1),
]


def cases(ctx):
    for what, text, rule, line in ROWS:
        def case(text=text, rule=rule, line=line):
            done = ctx.run([ctx.bin, "check", "--format=json", "-"], stdin=text)
            assert done.returncode == 1, \
                f"{done.returncode} {done.stdout!r} {done.stderr!r}"
            found = json.loads(done.stdout)
            assert found, "no diagnostic"
            assert line in {d["line"] for d in found}, found
            assert rule is None or rule in {d["rule"] for d in found}, found

        yield what, case

    def good():
        text = ("\ufeffx = 'ok'\r\nprint(x)\r\n").encode()
        done = ctx.run([ctx.bin, "check", "-"], stdin=text)
        assert done.returncode == 0, done.stdout.decode()

    yield "BOM and CRLF are taken", good
