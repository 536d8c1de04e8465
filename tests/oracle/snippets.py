"""Small texts of literals and lines: both parsers must read each alike, or both
refuse it.

Statements and expressions have their own tables in tests/validity; here is what
a lexer and an f-string parser can get wrong. Most of the invalid ones were
found by reading CPython's tokenizer for its error branches.
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
    '', 'a', 'é', '€', '😀', '\\n', '\\a\\b\\f\\n\\r\\t\\v\\\\', "\\'", '\\"',
    '\\0', '\\07', '\\012', '\\0123', '\\377', '\\400', '\\777', '\\8',
    '\\x41', '\\xé', '\\x4', '\\x', '\\xzz', '\\xFf', '\\u0041', '\\u004',
    '\\u', '\\ud800', '\\ud83d\\ude00', '\\U0001F600', '\\U00110000',
    '\\U0010FFFF', '\\UFFFFFFFF', '\\U1', '\\N{BULLET}', '\\N{bullet}',
    '\\N{}', '\\N', '\\N{', '\\N{NO SUCH NAME}', '\\N{HANGUL SYLLABLE GAGG}',
    '\\N{CJK UNIFIED IDEOGRAPH-4E00}', '\\N{CJK UNIFIED IDEOGRAPH-4e00}',
    '\\N{NULL}', '\\N{LF}', '\\N{VS17}', '\\N{KEYCAP DIGIT ONE}', '\\q', '\\ ',
    '\\é', '\\\n', 'a\\\nb', 'a\\\n\\\nb', '\\\\', '\\\\\\', '\n', 'a\nb', '#',
    '{{}}', '{x}', '}}', '{{', '}', '{', '\\{x}', '\\{{x}}', '\\}}', '\\N{x}',
    '{x}\\N{BULLET}{y}', '\\\n{x}', '{x}\\\n', "''", '""', "a'b", 'a"b', "'''",
    '\t', '\x7f', '\\t{x!r}\\q',
]

PREFIXES = [
    '', 'r', 'R', 'u', 'U', 'b', 'B', 'f', 'F', 'br', 'bR', 'Br', 'BR', 'rb',
    'rB', 'Rb', 'fr', 'fR', 'Fr', 'rf', 'rF', 'ur', 'ub', 'bf', 'fb', 'uf',
    'rr', 'ff', 't', 'rbf', 'x',
]

FIELDS = [
    'x', ' x ', 'x=', ' x = ', 'x = !r', 'x=!s:>3', 'x=:>3', 'x!r', 'x!s',
    'x!a', 'x!b', 'x!', 'x!:', 'x!r ', 'x! r', 'x !r', 'x!rr', 'x!é', 'x!r=',
    'x!r:', 'x:', 'x::', 'x:=', 'x:=5', 'x:==', 'x=:=', 'x=!=y', 'x= =y',
    'x=y', 'x!=y', 'x!=y!r', 'x==y', 'x==y=', 'x===y', 'x<=y', 'x>=y', 'x<y',
    'x>y=', 'x<', 'x+=y', 'x->y', 'x|=y', 'x:{y}', 'x:{y}{z}', 'x:a{y}b{z}c',
    'x:{y!r}', 'x:{y:{z}}', 'x:{y:{z:{w}}}', 'x!s:{y!r:{z!a}}', 'x:{{}}',
    'x:{{y}}', 'x:}}', 'x:#x', 'x:#', 'x:!r', 'x:\\x41', 'x:\\', 'x:\\{y}',
    'x:\\N{BULLET}', 'x:\\N{BULLET}{y}', 'x:é', '{', '}', '', ' ', '!r', '=',
    ':', ':x', 'x,', 'x,y', ' x , y ', 'x , y ,', '(x), (y)', '*x', '*x,',
    '*x, *y', 'x, y=', '*x,=', '**x', '(x)', '((x))', '()', '(),', ',', '[]',
    '[x, y]', '{x}', ' {x} ', ' {x: y} ', ' {x: y}[z]', '{x: y}', 'x[1:2]',
    'x[y:=1]', 'x(y=1)', 'x(y=1)=', '(y := x)', 'y := x', 'lambda: 1',
    'lambda x: 1', '(lambda: 1)', '(lambda x: 1)(2)', 'lambda',
    '(lambda x=1: x)', 'x if y else z', 'x if y else=', 'not x', 'x and y',
    'x for x in y', '(x for x in y)', '[x for x in y]', 'x y', 'x;y', 'x$y',
    'x?', 'x`', 'pass', 'x as y', 'print x', 'x.y', 'x . y', 'x.', '.5', '1.',
    '...', '1if x else y', '1_0j', "'a'", '"a"', "'a' 'b'", '\'a\' "b"',
    "b'a'", "r'a'", "x['a']", 'x["a"]', "'{'", "'}'", '"}"', "'#'", "':'",
    "'!'", "'='", "'a'=", "f'{x}'", "f'{x!r:>{y}}'", 'f"{x}"', "f'{x}' 'b'",
    "'\\n'", "r'\\n'", 'x\\\n', 'x\n', '\nx', '\n\nx', 'x\n\n', 'x\n=', 'x=\n',
    'x # c\n', 'x # c', '# c\n', '# c\nx', 'x=# c\n', 'x # c\n= # d\n',
    "'#' + x=", '(x\n)', 'x!r\n', 'x!r # c\n', 'x:a\n', 'x:\n', 'x:a\n ',
    'x:a\nb', 'x:{y\n}', '(', ')', '[', ']', '(]', '(}', 'x)', 'x(', 'x]',
    '(x', 'x))((y', "'", '"', "'a", 'x\\y', '\\tx', "x:'", 'x:"', "x:''",
    "x:'a'", 'x é', 'é', 'x:{', 'x:{y', 'x:{y!', '\tx', 'x\t', 'x.y.z()',
    'x[0].y(1, *z, **w)', '-x', '~x', 'x**y', 'x@y', 'x//y', 'x<<1', 'x>>1',
    'x>>=1', 'x<<=1', 'x!r}{y!s', 'x}{y', 'x} {y', 'x}{{{y', 'x}}}{y',
    'x}\\{y', 'x=}{y=', 'x:>{y}}{z:<{w}',
]

CONCATENATIONS = [
    "'a' 'b'", "'a' u'b'", "u'a' 'b'", "U'a' u'b'", "b'a' b'b'", "b'a' 'b'",
    "'a' b'b'", "f'a' b'b'", "b'a' f'b'", "'a' f'b'", "f'a' 'b'", "f'' ''",
    "'' f''", "f'{x}' ''", "'' f'{x}'", "u'' f'a'", "u'a' f'{x}b'",
    "f'{x}' u'b'", "f'a' u'b' f'c'", "f'a' 'b' u'c' f'{x}' u'd'",
    "u'a' f'{x:b}c'", "f'{x=}' 'y'", "'y' f'{x=}'", "f'{x=}' f'{y=}'",
    "r'\\a' '\\a'", "f'{x:>{y}}' 'z'", "('a'\n 'b')", "('a'\n f'{x}'\n 'b')",
    "(f'{x}'\n f'{yy}' '''\n''' f'{zz}')", "'a' f'''\n{x}'''", "'a'f'b'u'c'",
    "'a''b'", '\'a\'"b"', "'''a''' 'b'", "'' '' ''", "b'' b''", "'a' 'b' % c",
    "('a' # comment\n 'b')", "('a' \\\n 'b')", "'a' \\\n 'b'",
    "f'{x}' '' 'b' f''", "f'\\\n' 'b' f'{x}'", "'a' f'\\\n' 'b'",
    "f'{x}''{y}'", "'{x}'f'{x}'", "f'{x}' '{x}' f'{{x}}'", "'a' 1", "1 'a'",
    "'a' b", "b 'a'", "x'a'", "print'a'", "print 'a'", "not'a'",
    "a if'b'else'c'", "[x for x in'abc']", "lambda:'a'", "{'a':'b'}", "'a'.b",
    "'a'[0]", "'a'()", "f'{x}'.y", "f'{x}'[0]", "f'{x}'()", "'a'if x else'b'",
    "'a'and'b'", "0x1f'a'", "1f'a'", "1if'a'else'b'", "'a'1", '`a`', "'a",
    '"a', "'''a", "'''a''", '"""a"', "'a\\", "'a\\'", "f'a", "f'''a", "f'''{x",
    "f'{x", "f'{", "r'\\'", "r'\\\\'", "r'\\''", "r'''\\'''", "r'''\\''''",
    "b'\\'",
]

NESTED = [
    "f'{z:{x}{{a}'", "f'{z:{x}b{{a}'", "f'{z:{x:c}{{a}'", "f'{z:{x}{{a}}}'",
    "f'{z:{x}\n}'", "f'{z:{x}a\n}'", "f'{z:{x}{y}\n}'", "f'{z:{x\n}a}'",
    "f'''{z:{x}\n}'''", "f'{z:{{a}'", "f'{z:b{{a}'", 'f\'{f"{x}"}\'',
    'f\'{f"{x!r}":>{y}}\'', "f'{f'{x}'}'", "f'{f'{f'{x}'}'}'",
    'f\'{f"{f\'{x}\'}"}\'', 'f\'{f"{f\'\'\'{x}\'\'\'}"}\'',
    'f\'\'\'{f"{f\'{x}\'}"}\'\'\'', 'f"""{f\'\'\'{f"{x}"}\'\'\'}"""',
    'f\'\'\'\n {f\'a{x}\'} {\n f"{y}"}\n\'\'\'', 'f\'{"a" f"{x}"}\'',
    'f\'{x:{f"{y}"}}\'', 'f\'{x:{"a"}}\'', 'f\'{[f"{x}" for x in y]}\'',
    'f\'{f"{x=}"=}\'', 'f\'{x!r:{f"{y!a}"}}\' f"{z}"', "f'{{{x}}}'",
    "f'{{{{{x}}}}}'", "f'{ {x} }'", "f'{ {x: {y: z}} }'",
    'f\'{(lambda: f"{x}")()}\'', "rf'{x}\\{y}'", "fr'{x:\\d}\\{y}'",
    "f'{x}{y}{z}'", "f'a{x}b{y}c'", "f'''a{x}\nb{y}\n'''", "f'''{\nx\n}'''",
    "f'''{\n  x,\n  y\n}'''", "f'''\n\n{x}{\ny}'''", "f'''{x:\n{y}\n}'''",
    "f'''{x=\n}'''", "f'''{\nx\n=\n}'''", "f'''é{é}é{x}é'''", "f'{é}{x}'",
    "f'''{x\n}{y}'''", "f'''{(\nx)}{y}'''", "f'''{a\n.b}{c}'''",
    "f'''{f'''{x}'''}'''", "f'{x}' f'{y' f'}'", "f'{x!r:' '}'",
]


# Line ends, joined lines and indentation.
LINES = [
    'def f():\n    (bar.\nbaz)', '(bar.\nbaz)',
    'def f():\n    (bar.\nbaz(\n))', 'def f():\n    (bar.\n    baz(\n    ))',
    'def f():\n    (bar\n.baz)', 'def f():\n    (bar +\nbaz)',
    'def f():\n    (bar,\nbaz)', 'def f():\n    x = (bar.\nbaz)',
    'def f():\n    x = [bar.\nbaz]', 'def f():\n    foo(bar.\nbaz)',
    'def f():\n    foo(bar.baz.\nqux)', 'def f():\n    foo(\nbar.\nbaz())',
    'def f():\n    (a\nif b else c)', 'def f():\n    (\nnot a)',
    'def f():\n    (not\na)', 'def f():\n    (lambda:\na)',
    'def f():\n    (lambda\na: a)', 'def f():\n    (a for\na in b)',
    'def f():\n    (a for a\nin b)', 'def f():\n    (a for a in\nb)',
    'def f():\n    (a for a in b\nif c)', 'def f():\n    (yield\na)',
    'def f():\n    (await\na)', 'def f():\n    (a :=\nb)',
    'def f():\n    f(a=\nb)', 'def f():\n    f(*\nb)',
    'def f():\n    f(**\nb)', 'def f():\n    x[\na]', 'def f():\n    x[a:\nb]',
    'def f():\n    {a:\nb}', 'def f():\n    {a:b,\n**c}',
    'def f():\n    {*\nc}', 'def f():\n    (-\nc)', 'def f():\n    (a <\nc)',
    'def f():\n    (a not\nin c)', 'def f():\n    (a is\nnot c)',
    'def f():\n    (a\nnot in c)', 'def f():\n    (yield from\nc)',
    'def f():\n    from a import (b,\nc)', 'def f():\n    from a import (\nc)',
    'def f():\n    from a import (b as\nc)',
    'class A:\n  def f(a,\nb=\n3, *\nc): pass',
    'class A:\n  def f(a:\nint): pass',
    'class A:\n  @f(\na)\n  def g(\n): pass', 'class A:\n  class B(\nC): pass',
    'if 1:\n  with (a as\nb): pass', 'if 1:\n  with (\na as b): pass',
    'if 1:\n'
    '  match x:\n'
    '    case (a,\n'
    'b): pass\n'
    '    case A(a=\n'
    '1): pass\n'
    "    case {'a':\n"
    'b}: pass\n'
    '    case (a.\n'
    'b): pass',
    "if 1:\n  ('a'\n'b')", "if 1:\n  ('a'\nf'b')", "if 1:\n  (f'a'\n'b')",
    "if 1:\n  (f'a'\nf'b')", "if 1:\n  (a\n'b')", "if 1:\n  (\n'b')",
    "if 1:\n  f(\n'b',\n'c')", "if 1:\n  [\n'b',\n'c'\n]",
    "if 1:\n  {\n'b':\n'c'\n}", "if 1:\n  x = (\n'b' %\n'c')",
    'if 1:\n  print(a.\nb)', 'def f():\n    x = 1 + \\\n2',
    'def f():\n    x = 1 + \\\n  2\n    y', 'def f():\n    \\\n    y',
    'def f():\n    \\\n  y', 'def f():\n  y\n  \\\n  z',
    'def f():\n  y\n  \\\nz', 'def f():\n  y\n\\\n  z',
    'if 1:\n  x\n\\\nelse: y', '\\\nx', 'x\n\\\n', 'x\n\\\n\n', 'x\\\n',
    'x \\\n + \\\n y', 'x = \\\n\n', 'x = \\', '\\\n\\\nx', 'if x: \\\n  y',
    'if x: \\\ny', 'if \\\nx: y', 'def f():\n    if \\\nx: y',
    'def f():\n    return \\\nx', 'def f():\n    return\\\nx',
    'def f():\n    x.\\\ny', 'def f():\n    assert \\\nx, \\\ny',
    'def f():\n    import \\\nx',
    'def f():\n    from \\\nx \\\nimport \\\ny \\\nas \\\nz',
    'def f():\n    for \\\nx \\\nin \\\ny \\\n: pass',
    'def f():\n    with \\\nx \\\nas \\\ny: pass',
    'def f():\n    with x as y, \\\nx \\\nas \\\ny: pass',
    'def \\\nf \\\n( \\\n): \\\npass', 'class \\\nA \\\n: \\\npass',
    '@ \\\nf\nclass A: pass', 'def f():\n    @ \\\nf\n    class A: pass',
    'def f():\n    try: pass\n    except \\\nA \\\nas \\\nb: pass',
    'def f():\n    x \\\n= \\\ny', "def f():\n    'a' \\\n'b'",
    "def f():\n    f'a' \\\n'b'\n    c",
    "def f():\n    x = 'a' \\\nf'b'\n    c",
    'def f():\n    lambda \\\nx \\\n: \\\nx',
    'def f():\n    raise \\\nA \\\nfrom \\\nb',
    'def f():\n    del \\\nx \\\n, y', 'def f():\n    global \\\nx \\\n, y',
    'def f():\n    match \\\nx:\n        case \\\n1 \\\n| 2: pass',
    'x # c \\\ny', '(x # c \\\n)', '# c \\\nx', "'a' # \\\n", 'x; \\\ny',
    'x \\ ', 'x \\y', '\\', '\\\n', '\\\n\\\n', '  \\\n\n', 'x\n  \\\n\ny',
    'if x:\n  y\n  \\\n\nz', 'if x:\n  y\n \\\n\nz', 'x = (1\n\\\n)',
    'x = (1 \\\n)', 'x = (\\\n)', 'x = (1 \\ \n)', '(\\', '(\\\n',
    'x |= \n(a, b)', 'u = \nc = C()', "z = \nprint(rb'\\raw')",
    'while 1:\n    async -= 1', 'async = 1', 'await = 1',
    "match match, *case:\n    case f'{case!r:>{x}}': pass", 'b:\n    print(1)',
    'if x\n: pass', 'x = a +\\\n b', 'x = a +\n b', 'return\nx', 'x\n.y',
    'x\n(y)', 'del\nx', 'import\nx', 'from a import\nb', 'assert\nx',
    'raise\nx', 'def f\n(): pass', 'class A\n: pass', 'for\nx in y: pass',
    'for x\nin y: pass', 'with\nx: pass', 'lambda\n: x', '@\nf\nclass A: pass',
    '@f\n\nclass A: pass', 'global\nx', 'match\nx:\n case 1: pass',
    'match x\n:\n case 1: pass', 'match x:\n case\n 1: pass',
    'try\n: pass\nfinally: pass', 'try: pass\nexcept\nA: pass',
    'try: pass\nfinally\n: pass', 'x: \nint', 'x:\n int = 3', 'yield\nx',
    'not\nx', 'a not\nin b', 'a if b\nelse c', 'type\nX = int',
    'print\n>>x, y', 'x\n= 1', 'x +=\n1', 'x;\ny', 'x\n;y', 'if x: y;\n z',
    'if x: \n\n\n y', 'if x: # c\n  y', 'if x:\n  # c\n  y', 'else: pass',
    'if x: pass\nelse\n: pass', 'nonlocal\nx', 'if x: pass else: pass',
    'if x: y; else: z', 'x y', 'x; y z', 'if x: for y in z: pass',
    'if x: if y: pass', 'for x in y: pass else: pass',
    'try: pass finally: pass', 'try: pass except A: pass',
    'try:\n pass\nexcept A: pass finally: pass', 'while x: y else: z',
    '@f class A: pass', '@f def g(): pass', 'x = 1 if y: z',
    'class A: def f(): pass', 'class A: x = 1; def f(): pass',
    'match x: case 1: pass', 'match x:\n case 1: pass case 2: pass',
    'with x: y z', 'def f(): return x y', 'import a b', 'a.b c', 'pass pass',
    'x = 1; ; y', '; x', 'x;;', 'if x:; y', 'if x: y;', 'x;',
    'if x:\n y; z; \n w', 'async def f(): pass pass', '@a @b\ndef f(): pass',
    '@a\n@b\n\n\n# c\ndef f(): pass', '@a\n  \ndef f(): pass',
    'if x:\n\ty\n    \nelse:\n\tz', 'if x:\n  y\n # c\nelse:\n  z',
    'if x:\n  y\n    # c\n  z',
    'class A:\n  x\n\n  @f\n  def g(): pass\n\n\n  y', "'a'\n'b'",
    "x = 'a'\n'b'", '(x)\n(y)', 'f\n(x)\n[y]', 'x\n-y', 'x\n*y, z = w',
    'lambda: x\ny', 'yield_\nx', 'x,\ny', 'x, y,\nz', 'print\nx',
    'a = yield_,\nb', 'if a:\n  b,\n  c\nd',
    # A comma before the next statement.
    'a,\nb, c = 1, 2', 'a, \nb, c = 1, 2', 'a,\nb = 1', 'a,\nb: int = 1',
    'a,\nb: int', 'a,\nb', 'a,\nb.c: d = 1', 'a, b,\nc', 'a, b,\nc = 1',
    'x = a,\nb = 1', 'x = a,\nb, c = 1, 2', 'for x in a,: pass\nb, c = d',
    'a = b,\nc: int = 1', 'def f():\n    a,\n    b = 1', 'a,\nb += 1',
    'a,\nb[0] = 1', 'a,\nb.c = 1', 'a,\n(b) = 1', 'a,\n[b] = 1',
    'a,\n(b, c) = 1', 'a,\n*b, c = 1', 'a.b,\nc = 1', 'a[0],\nc = 1',
    '(a),\nc = 1', '[a],\nc = 1', 'f(),\nc = 1', 'a, # c\nb = 1',
    'a,\n\n\nb = 1', 'return_ = a,\nb = 1', 'del a,\nb = 1',
    'print(a),\nb = 1', 'yield_,\nb = c = 1', 'a,;b = 1', 'a,; b, c = 1',
    '*a,\nb = 1', '*a,\n*b, = 1', 'a, b = c,\nd = 1', 'a, b,\nd, e', 'x: a,',
    'lambda: a,\nb = 1', 'yield_ = lambda: a,\nb = 1', 'x: int,',
    'if x: a,\nb = 1', 'if x: a, b,', 'if x: y; a,\nb = 1',
    'def f():\n    yield a,\n    b = 1', 'def f(): return a,\nb = 1',
    'a == b,\nc = 1', 'a[b:c],\nd = 1', '(a\n,),\nd = 1', 'a \\\n,\nd = 1',
    'a, \\\nb,\nd = 1', 'f(a=1),\nd = 1', 'a if b else c,\nd = 1',
    'x if lambda: y else z,\nd=1', 'print a,\nd=1', 'print >>a,\nd=1', 'a,,',
    ',', 'a b,\nc', 'import a,\nb = 1', 'with a, b: c,\nd = 1',
    'class A: a,\nd=1', 'else: a,',
    'match x:\n    case a,: b,\n    case c, d: e,\nf = 1', 'match a,\nb = 1',
    'match,\nb = 1', 'type,\nb = 1', 'type x,\nb = 1', 'type X = a,',
    'a := b,', '(a := b),\nc = 1', 'await_,\nx: int = 1', "'a' 'b',\nc = 1",
    "f'{a}',\nc=1", '...,\nc=1', 'not a,\nc=1', '*a, b,\nc, *d, = e',
    'a,;\nb = 1', 'a,; b,\nc = 1', 'x = 1; a,\nb = 1',
    'async def f():\n    await a,\n    b = 1',
    'async def f(): await a,\nb = 1',
    # Annotated targets that begin with a group.
    '(v).w: a = 1', '(v).w: a', '(v)[0]: a', '((v)).w: a', '(v()).w: a',
    '(v.x).w: a', '(v[0]).w: a', '(v)(x).w: a', '(v.x())[0]: a', '(v.w): a',
    '((v).w): a', '(v): a', '([v][0]).w: a', '(v + x).w: a', "('a').w: a",
    '(v).w += 1', '(v).w = 1', 'v.w: a', 'v().w: a', '[v][0]: a',
    '(v, w)[0]: a', '(v,)[0]: a', '(v)().w: a = 1', '(v if x else y).w: a',
    '((v)().w).x: a', '((v)().w)[0].x: a',
    # Brackets at the start of the line after a tuple.
    "(a, 'b')\n[*y] = a", "a, 'b'\n[*y] = a", "a, 'b'\n[y] = a",
    'a, 1\n[y] = a', 'a, 1\n[y][z] = a', 'a, 1\n(y) = a', 'x = a, 1\n[y] = b',
    "'b'\n[y] = a", 'f(x)\n[y] = a', 'a, f()\n[y] = a', 'a, (1)\n[y] = a',
    'a, [1]\n[y] = a', 'a, 1 \\\n\n[y] = a', 'a, 1; [y] = b',
    "a, 'b'\n(y, z) = a", "a, 'b'\n*y, z = a", "a, 'b'\ny = a", 'a, 1\n[y]',
    'a, None\n[y] = b', 'a, ...\n[y] = b', "a, f'b'\n[y] = b",
    'a, -1\n[y] = b', 'a, b.c()\n[y] = b', 'a, b + 1\n[y] = b',
    'x = a, 1\n(b).c = d', 'x = a, 1\n(b)if c else d',
    'x = a, 1\n[b]if c else d', 'x = a, 1\n(b)(c)[d].e = f',
    'x = a, 1\n(b, c) = d', 'x = a, 1\n(yield_)', "x = a, 1\n[f'{y}', z]",
    'x = a, 1\n[\n1,\n2\n]\ny', 'x = a, 1\n(lambda: 1)()',
    'import a, b\n[c] = d', 'from a import b, c\n(d).e = f',
    'def f():\n    global a, b\n    [c] = d', 'for x in a, b:\n    [c] = d',
    'for x in a, b: c, d\n[e] = f', 'x = a, 1\n[b for b in c][0] = d',
    'x = a, 1\n(b) = c = d', 'x = a, 1\n[b], c = d', 'x = a, 1\n(b): int = 2',
    'x = a, 1\n(b) += 1', 'x = a, 1\n[b] += 1', "x = a, 1\n('a' 'b')",
    'x = a, 1\n(b for b in c)', 'x = a, 1\n(*b, c)', 'x = a, 1\n(*b)',
    'x = a, 1\n()', 'x = a, 1\n[]', 'x = a, 1\n[] = b', 'x = a, 1\n((b)) = c',
    'x = a, 1\n([b]) = c', 'x = *(1, 2), 3\n[a][b]', 'x = a, 1\n(b := c)',
    'del a, b\n[c] = d', 'with a, b:\n    [c] = d', 'x = a, 1\n(await_)',
    'print(a), 1\n[b] = c', 'x = a, 1\n(b)and c', 'x = a, 1\n(b)[\n0] = c',
    'x = a, 1\n(b); c', 'if a: b, c\n[d] = e',
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
    yield from LINES
