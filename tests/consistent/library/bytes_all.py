from array import *
from base64 import *
from binascii import *
from zlib import *

import array
import base64
import binascii
import io
import zlib

a = array.array("i", [3, 1, 2])
print(a, a.typecode, a.itemsize, len(a), a[1], a[::2], a.tolist(), sum(a), max(a), 2 in a, a.index(2), a.count(3))
a.append(4)
a.extend([5, 6])
a.insert(0, 0)
a.remove(3)
a[1:3] = array.array("i", [9, 9])
a *= 2
a.reverse()
print(a, a.pop(), a.pop(0), a == a[:], a + a[:1], -1 in a, sorted(a))
for x in a:
    print(x, end=" ")
print()
d = ArrayType("d", [1.5, 2.5])
b = d.tobytes()
e = ArrayType("d")
e.frombytes(b)
print(d, b, e == d, e < d, memoryview(e)[1], [x * 2 for x in e])
e.byteswap()
e.byteswap()
f = io.BytesIO()
d.tofile(f)
f.seek(0)
g = ArrayType("d")
g.fromfile(f, 2)
print(g, ArrayType("B", b"abc"), ArrayType("B", b"abc").tobytes())
for bad in (lambda: ArrayType("x"), lambda: ArrayType("b", [1000]), lambda: ArrayType("i", "ab"), lambda: g.pop(9),
            lambda: g.fromfile(f, 3), lambda: ArrayType("i", [1.5])):
    try:
        bad()
    except (ValueError, OverflowError, TypeError, IndexError, EOFError) as error:
        print(type(error).__name__, error)


class Numbers(ArrayType):
    def mean(self):
        return sum(self) / len(self)


print(Numbers("i", range(5)).mean(), ArrayType("i", (x * x for x in range(4))), typecodes[:3])

text = "Grüße, Welt!".encode()
for encode, decode in ((b64encode, b64decode), (b32encode, b32decode), (b16encode, b16decode), (b85encode, b85decode),
                       (a85encode, a85decode), (urlsafe_b64encode, urlsafe_b64decode), (b32hexencode, b32hexdecode),
                       (standard_b64encode, standard_b64decode), (encodebytes, decodebytes)):
    coded = encode(text)
    print(coded, decode(coded) == text)
print(b64decode("aGk="), b64encode(b"\xff\xfe", b"-_"), b64decode("-_4=", b"-_"), base64.b32decode("nbswy3dp", casefold=True))
print(a85encode(b"\0\0\0\0abc", foldspaces=True, wrapcol=4, pad=True, adobe=True), b85encode(b"abc", pad=True))
source, sink = io.BytesIO(text * 20), io.BytesIO()
base64.encode(source, sink)
back = io.BytesIO()
base64.decode(io.BytesIO(sink.getvalue()), back)
print(len(sink.getvalue()), back.getvalue() == text * 20)
for bad in (lambda: b64decode("a"), lambda: b64decode("a$b=", validate=True), lambda: b32decode("a"), lambda: b16decode("zz"),
            lambda: b85decode("\x7f"), lambda: a85decode("~"), lambda: b64encode("text")):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

print(hexlify(b"\x01\xab"), unhexlify("01ab"), b2a_hex(b"abc", ":"), a2b_hex(b"6162"), binascii.crc32(b"hello"),
      crc_hqx(b"hello", 0), b2a_base64(b"hi", newline=False), a2b_base64("aGk="), b2a_uu(b"hi"), a2b_uu(b2a_uu(b"hey")),
      b2a_qp(b"a=b\t"), a2b_qp(b"a=3Db"))
for bad in (lambda: unhexlify("abc"), lambda: unhexlify("zz"), lambda: a2b_base64("a")):
    try:
        bad()
    except binascii.Error as error:
        print(type(error).__name__, error, isinstance(error, ValueError))

data = b"the quick brown fox " * 50
small = compress(data, 9)
print(len(small) < len(data), decompress(small) == data, zlib.crc32(data), adler32(b"abc"), adler32(b"def", adler32(b"abc")))
c = compressobj(level=6, wbits=-MAX_WBITS)
part = c.compress(data[:100]) + c.compress(data[100:])
other = c.copy()
part += c.flush()
d = decompressobj(wbits=-15)
got = d.decompress(part, 10)
got += d.decompress(d.unconsumed_tail)
got += d.flush()
print(got == data, d.eof, d.unused_data, other.flush() != b"")
d = decompressobj()
print(d.decompress(compress(b"abc") + b"tail"), d.unused_data, d.eof, d.copy().eof)
print(decompress(compress(b"x")), decompress(zlib.compressobj(wbits=31).flush(), 31))
for bad in (lambda: decompress(b"nonsense"), lambda: decompress(small[:-5]), lambda: compress(b"a", 77)):
    try:
        bad()
    except zlib.error as error:
        print("error", error)
