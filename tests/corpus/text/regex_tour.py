"""Regular expressions: groups, flags, lookaround, sub with functions, scanners."""
import re

LOG = """2024-03-01 12:00:01 [INFO] user=ann action=login ip=10.0.0.1
2024-03-01 12:05:44 [WARN] user=bob action=fail ip=10.0.0.250 tries=3
bad line
2024-03-02 00:00:00 [INFO] user=ann action=logout"""
line = re.compile(r"""
    ^(?P<date>\d{4}-(?P<month>\d\d)-\d\d)\s
    (?P<time>[\d:]{8})\s
    \[(?P<level>[A-Z]+)\]\s
    (?P<rest>.*)$
""", re.VERBOSE | re.MULTILINE)
for m in line.finditer(LOG):
    fields = dict(re.findall(r"(\w+)=(\S+)", m["rest"]))
    print(m.span(), m["date"], m.group("month", "level"), fields, m.start("level"))
print(line.groups, sorted(line.groupindex), line.flags & re.M == re.M, line.sub(r"\g<level>", LOG).splitlines())
print(re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.split(r"([,;])\s*", "a, b;c"), re.split(r"\s*", "a b"), re.split("x", "axbxc", maxsplit=1))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.subn("a", "b", "banana", count=2), re.sub("", "-", "abc"), re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "a1b22"))
print(re.match(r"(a)|(b)", "b").groups(), re.match(r"(a)|(b)", "b").groups("none"), re.match("x", "y"), re.fullmatch(r"\w+@\w+\.\w+", "a@b.c") is not None, re.match(r"(\w)(\w)?", "x").lastindex)
print(re.findall(r"(?i)the", "The THE the"), re.findall(r"(a)(b)?", "abaa"), re.findall(r"\bfoo\b", "foo food foo"), re.findall(r"(?s)a.b", "a\nb"), re.findall(r"^\w", "a\nb", re.M))
print(re.search(r"(?P<q>['\"]).*?(?P=q)", "say 'it' now")[0], re.search(r"(\w)\1", "hello")[0], re.search(r"(?<!\$)\b\d+", "$5 10")[0], re.search(r"a(?!b)", "abac").start())
print(re.escape("a.b*c"), re.compile("x", re.I).search("X").group(), re.compile(r"\d").findall("a1b2", 2), re.compile("b").match("abc", 1).span())
print(re.findall(r"<.*?>", "<a><b>"), re.findall(r"<.*>", "<a><b>"), re.findall(r"(?:ab)+", "ababx"), re.findall(r"[^\W\d_]+", "ab_1é"), re.findall(r"\S+", " a  b "))
m = re.search(r"(?P<year>\d+)-(?P<mon>\d+)", "on 2024-03!")
print(m.groupdict(), m.expand(r"\g<mon>/\1"), m.string[:2], m.pos, m.endpos, m.re.pattern, m[0], m[1], m["mon"], m.regs if False else m.span("mon"))
print(bool(re.compile(b"x+").match(b"xxy")), re.sub(b"a", b"b", b"aa"), re.compile("a") == re.compile("a"), repr(re.compile("a", re.I)), repr(m))


def calc(expression):
    while (new := re.sub(r"\((-?\d+)\)", r"\1", re.sub(r"(-?\d+)\s*([*/])\s*(-?\d+)", op, expression, count=1))) != expression:
        expression = new
    while (new := re.sub(r"(-?\d+)\s*([+-])\s*(-?\d+)(?!\s*[*/])", op, expression, count=1)) != expression:
        expression = new
    return expression


def op(m):
    a, symbol, b = int(m[1]), m[2], int(m[3])
    return str({"*": a * b, "/": a // (b or 1), "+": a + b, "-": a - b}[symbol])


print(calc("2 + 3 * 4"), calc("10 - 8 / 4 * 3"), calc("7"))
for bad in ("(", "[a", "*a", r"(?P<1>x)", r"\1", "a{2,1}", "(?z)", r"(?P=no)", "(?<=a+)b"):
    try:
        re.compile(bad)
    except re.error as error:
        print(repr(bad), error.msg, error.pos)
