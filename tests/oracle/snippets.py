"""Small texts of literals: both parsers must read each alike, or both refuse it.

Statements and expressions have their own tables in tests/validity; here is what
a lexer and an f-string parser can get wrong. Most of the invalid ones were found
by reading CPython's tokenizer for its error branches.
"""

NUMBERS = r"""
0
00
0_0
01
0_7
1_
1__0
1_000
0x_f
0xF_Fa
0x
0x_
0xg
0o17
0o18
0o_7
0O7
0b_1
0B102
0b
1if a else b
1if a else 2
0if a else 2
0xfor 1
0xf or 1
0x1or 2
1or 2
0or 2
0o7or 2
1and 2
1in a
1is a
1not in a
1not  in a
1x
1L
0xfL
0777
0777.5
0777e1
0777j
0_1j
01.5
1.
.5
1.e5
1.5e5
1.5e-5
1.5e+5
1e5
1E5
1e5j
1.5J
.5j
1e
1e+
1_0.5_0e1_0
1_.5
1._5
1.5_
1e_5
1e5_
1e400
1e-400
1e400j
5e-324
1.0.real
1..real
1.real
1 .real
1.if a else b
1.5if a else b
1e5if a else b
1else
1 if a else 1else
5jif a else 3
0e0
0.0
0.0j
123456789012345678901234567890
0x123456789abcdef123456789
0b1010101010101010101010101010101010101010101010101010101010101010101010
0o1234567012345670123456701234567
9007199254740993.0
0.1
1e22
1e23
1e16
5.684341886080801e-14
123456789.123456789e-20
1ifx
1is_x
1é
é1
1_é
١
0x１
""".split("\n") + [
    "9" * 4300,
    "9" * 4301,
    "0" * 5000,
    "0" * 5000 + "j",
    "9" * 5000 + ".0",
    "9" * 5000 + "j",
    "0x" + "f" * 6000,
    "1_" * 4299 + "1",
    "1_" * 4300 + "1",
]

# Bodies between quotes; each is tried with every prefix and both quotes.
BODIES = [
    "", "a", "é", "€", "\U0001F600", "\\n", "\\a\\b\\f\\n\\r\\t\\v\\\\", "\\'",
    '\\"', "\\0", "\\07", "\\012", "\\0123", "\\377", "\\400", "\\777", "\\8",
    "\\x41", "\\xé", "\\x4", "\\x", "\\xzz", "\\xFf", "\\u0041", "\\u004",
    "\\u", "\\ud800", "\\ud83d\\ude00", "\\U0001F600", "\\U00110000",
    "\\U0010FFFF", "\\UFFFFFFFF", "\\U1", "\\N{BULLET}", "\\N{bullet}",
    "\\N{}", "\\N", "\\N{", "\\N{NO SUCH NAME}", "\\N{HANGUL SYLLABLE GAGG}",
    "\\N{CJK UNIFIED IDEOGRAPH-4E00}", "\\N{CJK UNIFIED IDEOGRAPH-4e00}",
    "\\N{NULL}", "\\N{LF}", "\\N{VS17}", "\\N{KEYCAP DIGIT ONE}", "\\q", "\\ ",
    "\\é", "\\\n", "a\\\nb", "a\\\n\\\nb", "\\\\", "\\\\\\", "\n", "a\nb", "#",
    "{{}}", "{x}", "}}", "{{", "}", "{", "\\{x}", "\\{{x}}", "\\}}", "\\N{x}",
    "{x}\\N{BULLET}{y}", "\\\n{x}", "{x}\\\n", "''", '""', "a'b", 'a"b', "'''",
    "\t", "\x7f", "\\t{x!r}\\q",
]

PREFIXES = ["", "r", "R", "u", "U", "b", "B", "f", "F", "br", "bR", "Br", "BR",
            "rb", "rB", "Rb", "fr", "fR", "Fr", "rf", "rF", "ur", "ub", "bf",
            "fb", "uf", "rr", "ff", "t", "rbf", "x"]

FIELDS = [
    "x", " x ", "x=", " x = ", "x = !r", "x=!s:>3", "x=:>3", "x!r", "x!s",
    "x!a", "x!b", "x!", "x!:", "x!r ", "x! r", "x !r", "x!rr", "x!é", "x!r=",
    "x!r:", "x:", "x::", "x:=", "x:=5", "x:==", "x=:=", "x=!=y", "x= =y", "x=y",
    "x!=y", "x!=y!r", "x==y", "x==y=", "x===y", "x<=y", "x>=y", "x<y", "x>y=",
    "x<", "x+=y", "x->y", "x|=y", "x:{y}", "x:{y}{z}", "x:a{y}b{z}c",
    "x:{y!r}", "x:{y:{z}}", "x:{y:{z:{w}}}", "x!s:{y!r:{z!a}}", "x:{{}}",
    "x:{{y}}", "x:}}", "x:#x", "x:#", "x:!r", "x:\\x41", "x:\\", "x:\\{y}",
    "x:\\N{BULLET}", "x:\\N{BULLET}{y}", "x:é", "{", "}", "", " ", "!r", "=",
    ":", ":x", "x,", "x,y", " x , y ", "x , y ,", "(x), (y)", "*x", "*x,",
    "*x, *y", "x, y=", "*x,=", "**x", "(x)", "((x))", "()", "(),", ",", "[]",
    "[x, y]", "{x}", " {x} ", " {x: y} ", " {x: y}[z]", "{x: y}", "x[1:2]",
    "x[y:=1]", "x(y=1)", "x(y=1)=", "(y := x)", "y := x", "lambda: 1",
    "lambda x: 1", "(lambda: 1)", "(lambda x: 1)(2)", "lambda", "(lambda x=1: x)",
    "x if y else z", "x if y else=", "not x", "x and y", "x for x in y",
    "(x for x in y)", "[x for x in y]", "x y", "x;y", "x$y", "x?", "x`", "pass",
    "x as y", "print x", "x.y", "x . y", "x.", ".5", "1.", "...", "1if x else y",
    "1_0j", "'a'", '"a"', "'a' 'b'", "'a' \"b\"", "b'a'", "r'a'", "x['a']",
    'x["a"]', "'{'", "'}'", '"}"', "'#'", "':'", "'!'", "'='", "'a'=", "f'{x}'",
    "f'{x!r:>{y}}'", 'f"{x}"', "f'{x}' 'b'", "'\\n'", "r'\\n'", "x\\\n", "x\n",
    "\nx", "\n\nx", "x\n\n", "x\n=", "x=\n", "x # c\n", "x # c", "# c\n",
    "# c\nx", "x=# c\n", "x # c\n= # d\n", "'#' + x=", "(x\n)", "x!r\n",
    "x!r # c\n", "x:a\n", "x:\n", "x:a\n ", "x:a\nb", "x:{y\n}", "(", ")", "[",
    "]", "(]", "(}", "x)", "x(", "x]", "(x", "x))((y", "'", '"', "'a", "x\\y",
    "\\tx", "x:'", 'x:"', "x:''", "x:'a'", "x é", "é", "x:{", "x:{y", "x:{y!",
    "\tx", "x\t", "x.y.z()", "x[0].y(1, *z, **w)", "-x", "~x", "x**y",
    "x@y", "x//y", "x<<1", "x>>1", "x>>=1", "x<<=1", "x!r}{y!s", "x}{y", "x} {y",
    "x}{{{y", "x}}}{y", "x}\\{y", "x=}{y=", "x:>{y}}{z:<{w}",
]

CONCATENATIONS = [
    "'a' 'b'", "'a' u'b'", "u'a' 'b'", "U'a' u'b'", "b'a' b'b'", "b'a' 'b'",
    "'a' b'b'", "f'a' b'b'", "b'a' f'b'", "'a' f'b'", "f'a' 'b'", "f'' ''",
    "'' f''", "f'{x}' ''", "'' f'{x}'", "u'' f'a'", "u'a' f'{x}b'",
    "f'{x}' u'b'", "f'a' u'b' f'c'", "f'a' 'b' u'c' f'{x}' u'd'",
    "u'a' f'{x:b}c'", "f'{x=}' 'y'", "'y' f'{x=}'", "f'{x=}' f'{y=}'",
    "r'\\a' '\\a'", "f'{x:>{y}}' 'z'", "('a'\n 'b')", "('a'\n f'{x}'\n 'b')",
    "(f'{x}'\n f'{yy}' '''\n''' f'{zz}')", "'a' f'''\n{x}'''", "'a'f'b'u'c'",
    "'a''b'", "'a'\"b\"", "'''a''' 'b'", "'' '' ''", "b'' b''", "'a' 'b' % c",
    "('a' # comment\n 'b')", "('a' \\\n 'b')", "'a' \\\n 'b'",
    "f'{x}' '' 'b' f''", "f'\\\n' 'b' f'{x}'", "'a' f'\\\n' 'b'",
    "f'{x}''{y}'", "'{x}'f'{x}'", "f'{x}' '{x}' f'{{x}}'", "'a' 1", "1 'a'",
    "'a' b", "b 'a'", "x'a'", "print'a'", "print 'a'", "not'a'", "a if'b'else'c'",
    "[x for x in'abc']", "lambda:'a'", "{'a':'b'}", "'a'.b", "'a'[0]", "'a'()",
    "f'{x}'.y", "f'{x}'[0]", "f'{x}'()", "'a'if x else'b'", "'a'and'b'",
    "0x1f'a'", "1f'a'", "1if'a'else'b'", "'a'1", "`a`", "'a", '"a', "'''a",
    "'''a''", '"""a"', "'a\\", "'a\\'", "f'a", "f'''a", "f'''{x", "f'{x", "f'{",
    "r'\\'", "r'\\\\'", "r'\\''", "r'''\\'''", "r'''\\''''", "b'\\'",
]

NESTED = [
    "f'{z:{x}{{a}'", "f'{z:{x}b{{a}'", "f'{z:{x:c}{{a}'", "f'{z:{x}{{a}}}'",
    "f'{z:{x}\n}'", "f'{z:{x}a\n}'", "f'{z:{x}{y}\n}'", "f'{z:{x\n}a}'",
    "f'''{z:{x}\n}'''", "f'{z:{{a}'", "f'{z:b{{a}'",
    "f'{f\"{x}\"}'", "f'{f\"{x!r}\":>{y}}'", "f'{f'{x}'}'", "f'{f'{f'{x}'}'}'",
    "f'{f\"{f'{x}'}\"}'", "f'{f\"{f'''{x}'''}\"}'",
    "f'''{f\"{f'{x}'}\"}'''", 'f"""{f\'\'\'{f"{x}"}\'\'\'}"""',
    "f'''\n {f'a{x}'} {\n f\"{y}\"}\n'''", "f'{\"a\" f\"{x}\"}'",
    "f'{x:{f\"{y}\"}}'", "f'{x:{\"a\"}}'", "f'{[f\"{x}\" for x in y]}'",
    "f'{f\"{x=}\"=}'", "f'{x!r:{f\"{y!a}\"}}' f\"{z}\"", "f'{{{x}}}'",
    "f'{{{{{x}}}}}'", "f'{ {x} }'", "f'{ {x: {y: z}} }'",
    "f'{(lambda: f\"{x}\")()}'", "rf'{x}\\{y}'", "fr'{x:\\d}\\{y}'",
    "f'{x}{y}{z}'", "f'a{x}b{y}c'", "f'''a{x}\nb{y}\n'''", "f'''{\nx\n}'''",
    "f'''{\n  x,\n  y\n}'''", "f'''\n\n{x}{\ny}'''", "f'''{x:\n{y}\n}'''",
    "f'''{x=\n}'''", "f'''{\nx\n=\n}'''", "f'''é{é}é{x}é'''", "f'{é}{x}'",
    "f'''{x\n}{y}'''", "f'''{(\nx)}{y}'''", "f'''{a\n.b}{c}'''",
    "f'''{f'''{x}'''}'''", "f'{x}' f'{y' f'}'", "f'{x!r:' '}'",
]


def texts():
    yield from NUMBERS
    for prefix in PREFIXES:
        for body in BODIES:
            for quote in ("'", '"', "'''", '"""'):
                yield f"{prefix}{quote}{body}{quote}"
    for field in FIELDS:
        for shape in ("f'{%s}'", 'f"{%s}"', "f'''{%s}'''", "rf'{%s}'",
                      "f'a{%s}b'", "f'{z:{%s}}'", "'a' f'{%s}' 'b'",
                      "f'''\n {%s}\n'''", "x = f'{%s}{é}'"):
            yield shape.replace("%s", field)
    yield from CONCATENATIONS
    yield from NESTED
