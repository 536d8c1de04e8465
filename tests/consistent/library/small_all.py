from colorsys import *
from fnmatch import *
from getopt import *
from graphlib import *
from html import *
from html.entities import *
from html.parser import *
from keyword import *
from reprlib import *
from secrets import *
from unicodedata import *

import colorsys
import fnmatch
import getopt
import graphlib
import html
import html.entities
import keyword
import reprlib
import secrets
import unicodedata
from collections import OrderedDict, deque

print(rgb_to_hsv(0.2, 0.4, 0.6), hsv_to_rgb(0.5, 1, 1), rgb_to_hls(1, 0, 0), hls_to_rgb(0.1, 0.2, 0.3), rgb_to_yiq(1, 1, 0),
      yiq_to_rgb(0.5, 0.1, 0.1), colorsys.ONE_THIRD)
names = ["a.py", "b.txt", "A.PY", ".hidden", "dir/c.py"]
print(fnmatch.filter(names, "*.py"), [fnmatchcase(n, "?.py") for n in names], fnmatch.fnmatch("x[1]", "x[[]1]"),
      fnmatch.fnmatch("ab", "[!b]?"))
print(getopt.getopt("-a -b val --long --with=x rest more".split(), "ab:", ["long", "with="]))
print(gnu_getopt("one -v two --out file".split(), "v", ["out="]))
for args in (["-z"], ["--zork"], ["-b"], ["--wi"], ["--long=1"], ["--w=1"]):
    try:
        print(getopt.getopt(args, "ab:", ["long", "with=", "without"]))
    except GetoptError as error:
        print(error, repr(error.opt), error.msg, error.args)

graph = {"D": {"B", "C"}, "B": {"A"}, "C": {"A"}}
order = list(TopologicalSorter(graph).static_order())
print(order[0], order[-1], sorted(order))
ts = graphlib.TopologicalSorter()
ts.add(3, 1, 2)
ts.add(2, 1)
ts.prepare()
while ts.is_active():
    ready = ts.get_ready()
    print(ready, bool(ts))
    ts.done(*ready)
for bad in (lambda: list(TopologicalSorter({1: [2], 2: [1]}).static_order()), lambda: ts.done(9), lambda: ts.add(4)):
    try:
        bad()
    except (ValueError, CycleError) as error:
        print(type(error).__name__, error.args)

print(escape("<a href='x'>&\"</a>"), html.escape("'", quote=False), unescape("&lt;p&gt; &eacute; &#233; &#xe9; &notit; &amp;amp;"))
print(len(html5) > 2000, name2codepoint["copy"], codepoint2name[169], entitydefs["lt"], html.entities.html5["gt;"])


class Links(HTMLParser):
    def __init__(self, **options):
        super().__init__(**options)
        self.seen = []
        self._depth = 0

    def handle_starttag(self, tag, attrs):
        self._depth += 1
        self.seen.append((tag, dict(attrs), self.getpos(), self.get_starttag_text()))

    def handle_endtag(self, tag):
        self._depth -= 1
        self.seen.append("/" + tag)

    def handle_data(self, data):
        if data.strip():
            self.seen.append(data.strip())

    def handle_comment(self, data):
        self.seen.append(("comment", data))

    def handle_decl(self, decl):
        self.seen.append(("decl", decl))

    def handle_entityref(self, name):
        self.seen.append(("entity", name))

    def handle_charref(self, name):
        self.seen.append(("char", name))

    def handle_pi(self, data):
        self.seen.append(("pi", data))


page = ("<!DOCTYPE html><html><body class=a id='b' hidden>\n<p>Some &amp; text<br/>more<!-- note --> <?php x ?>"
        "<script>if (a < b) {}</script><a href=\"x?y=1&amp;z=2\">link</a></body></html>")
for options in ({}, {"convert_charrefs": False}):
    parser = Links(**options)
    parser.feed(page[:40])
    parser.feed(page[40:])
    parser.close()
    print(parser.seen, parser._depth, parser.getpos())
print(iskeyword("if"), iskeyword("iff"), kwlist[:5], len(kwlist), issoftkeyword("match"), softkwlist)


class Short(Repr):
    def repr_Plain(self, x, level):
        return f"<{level}>"


class Plain:
    @recursive_repr("<...>")
    def __repr__(self):
        return f"Plain({self.inner!r})"


p = Plain()
p.inner = [p]
print(p, reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(9)}), reprlib.repr([[[[[[[[1]]]]]]]]))
short = Short()
short.maxlist = 2
print(short.repr([p, 1, 2, 3]), short.repr((1,)), short.repr(deque(range(9))), short.repr(10 ** 100), short.repr(frozenset({1})))
reprlib.aRepr.maxlist = 1
reprlib.aRepr.maxstring = 10
print(reprlib.repr([1, 2, 3]), reprlib.repr("a long text that is cut"), OrderedDict(a=1), Plain.__repr__.__name__)

print(len(token_bytes(5)), len(token_hex(4)), len(token_urlsafe(6)) >= 8, randbelow(1), randbits(3) < 8, choice([7]),
      compare_digest("a", "a"), compare_digest(b"a", b"b"), 0 <= SystemRandom().random() < 1, len(secrets.token_hex()))
print(unicodedata.name("é"), lookup("BULLET"), category("a"), bidirectional("a"), combining("\u0301"), decimal("7"), digit("²"),
      numeric("½"), normalize("NFD", "é").encode("unicode_escape"), decomposition("é"), east_asian_width("漢"), mirrored("("),
      is_normalized("NFC", "é"), unicodedata.name("\x00", "none"), ucd_3_2_0.unidata_version, ucd_3_2_0.lookup("DIGIT ONE"))
try:
    lookup("NO SUCH")
except KeyError as error:
    print(error)
