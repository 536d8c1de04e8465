import re
from re import IGNORECASE, Match, Pattern, compile, escape, sub

p = compile(r"(?P<year>\d{4})-(?P<month>\d\d)", IGNORECASE)
m = p.search("on 2024-05 and 2025-06")
print(m, m.group(), m.group("year", 2), m.groups(), m.groupdict(), m.span(),
      m.start("month"), m.end(), m["year"], m.lastgroup, m.lastindex, m.pos,
      m.endpos, m.string, m.re is p, m.expand(r"\2/\1"))
print(p.findall("2024-05 2025-06"), [x[0] for x in p.finditer("2024-05 2025-06")])
print(p.pattern, p.flags, p.groups, p.groupindex, p)
print(sub(r"(\w+)", lambda m: m[1].title(), "hello world"), re.subn("a", "b", "banana"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split("(x)", "axbxc", maxsplit=1))
print(re.fullmatch("a+", "aaa"), re.match("b", "ab"), escape("a.b*c"))
print(isinstance(m, Match), isinstance(p, Pattern), re.I | re.M, re.RegexFlag.DOTALL)
try:
    compile("(unclosed")
except re.error as error:
    print(error, error.msg, error.pos, error.pattern, error.lineno, error.colno)
print(re.sub(r"(?x) a  # comment", "b", "aaa", count=2), re.findall("", "ab"))
print(re.compile("é", re.A).search("É".lower()), re.search(r"\bw\w+", "the word")[0])
for pattern in (r"(a|b)*c", r"[^x]+?", r"(?:ab){2,3}", r"(?<=a)b(?!c)", r"(?i:A)b"):
    print(pattern, re.findall(pattern, "abababc axb Ab"))
re.purge()
if m := re.match(r"(?P<a>x)?(y)", "y"):
    print(m.groups("none"), m.groupdict(0))
