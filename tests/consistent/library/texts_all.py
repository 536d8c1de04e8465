import heapq
import bisect
import io
import pprint
import struct
import textwrap
from io import BytesIO, StringIO

h = [5, 1, 4]
heapq.heapify(h)
heapq.heappush(h, 0)
print(h, heapq.heappop(h), heapq.nlargest(2, h), heapq.nsmallest(2, h, key=lambda x: -x),
      heapq.heappushpop(h, 9), heapq.heapreplace(h, 2), list(heapq.merge([1, 3], [2], reverse=False)))
a = [1, 2, 2, 3]
bisect.insort(a, 2.5)
print(a, bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, -1, key=lambda x: -x))
s = StringIO("line1\nline2\n")
print(s.readline(), s.read(), s.getvalue(), s.seek(0), list(s), s.tell(), s.closed)
s.write("more")
s.close()
try:
    s.read()
except ValueError as error:
    print(error)
out = StringIO()
print("to", "buffer", file=out)
print(repr(out.getvalue()), out.writable(), out.isatty())
with BytesIO(b"abc") as b:
    print(b.read(1), b.read(), b.seek(1), b.read1(1), b.getvalue())
try:
    StringIO().fileno()
except io.UnsupportedOperation as error:
    print(type(error).__name__, error)


class Upper(StringIO):
    def write(self, text):
        return super().write(text.upper())


u = Upper()
print("loud", file=u)
print(u.getvalue(), issubclass(StringIO, io.TextIOBase), io.SEEK_END)
pprint.pprint({"b": list(range(30)), "a": {"x": "y" * 50, "z": ("t", 1)}})
print(pprint.pformat([1, [2, [3]]], depth=2), pprint.isreadable({}), pprint.saferepr([1]))
pprint.PrettyPrinter(indent=4, width=20).pprint([["a" * 10, "b" * 10]])
pprint.pp({"z": 1, "a": 2})
print(struct.pack("<iHb", 1, 2, -3), struct.unpack(">I", b"\0\0\1\0"), struct.calcsize("@qi"),
      struct.Struct("3s").pack(b"ab"), struct.Struct("3s").format, list(struct.iter_unpack("B", b"ab")))
try:
    struct.unpack("i", b"1")
except struct.error as error:
    print(error)
print(textwrap.fill("the quick brown fox jumps over", 12), textwrap.dedent("  a\n    b\n"),
      textwrap.indent("x\ny", "> "), textwrap.shorten("hello big world", 10),
      textwrap.wrap("a b c", 3), textwrap.TextWrapper(width=5).fill("aa bb cc"), sep="\n")
