"""bytes, bytearray, memoryview, encodings, struct and hex dumps."""
import struct

text = "naïve café — 東京 🎉"
for encoding in ("utf-8", "utf-16-le", "latin-1", "ascii"):
    try:
        data = text.encode(encoding)
        print(encoding, len(data), data[:12], data.decode(encoding) == text)
    except UnicodeEncodeError as error:
        print(encoding, error.reason, error.start, text.encode(encoding, "replace"))
print(text.encode("ascii", "xmlcharrefreplace"), text.encode("ascii", "backslashreplace")[:20], text.encode("ascii", "ignore"))
print(b"\xff\xfeabc".decode("utf-8", "replace"), b"\xc3\x28".decode("utf-8", errors="backslashreplace"))
try:
    b"ok\xff".decode()
except UnicodeDecodeError as error:
    print(error, error.object[error.start:error.end])


def dump(data, width=8):
    view = memoryview(data)
    for at in range(0, len(view), width):
        part = view[at:at + width]
        yield f"{at:04x} {part.hex(' '):<{width * 3}}|{''.join(chr(b) if 32 <= b < 127 else '.' for b in part)}|"


packed = struct.pack(">HBxi4sd?", 513, 255, -2, b"abcdef", 1.5, True)
print(*dump(packed), sep="\n")
print(struct.unpack(">HBxi4sd?", packed), struct.calcsize("<bhiq"), [*struct.iter_unpack("<h", b"\1\0\2\0")])
try:
    struct.pack("b", 200)
except struct.error as error:
    print("struct:", error)
buffer = bytearray(8)
struct.pack_into("<I", buffer, 2, 0xDEADBEEF)
print(buffer, buffer.hex("-", 2), struct.unpack_from("<H", buffer, 3))
view = memoryview(buffer)
view[0:2] = b"ok"
words = view.cast("H")
print(words.tolist(), words.itemsize, words.format, view.nbytes, view[::2].tobytes(), view.readonly, memoryview(b"x").readonly)
words[3] = 0x4142
print(buffer, view == buffer, view[2:4] == b"\xef\xbe", bytes(reversed(view))[:2])
try:
    buffer.append(1)
except BufferError as error:
    print(error)
view.release(); words.release()
buffer.append(1)
buffer.extend(b"xyz"), buffer.insert(0, 33), buffer.remove(1)
print(buffer, buffer.pop(), buffer.find(b"ok"), buffer.split(b"\x00"), b"-".join([b"a", buffer[:3]]))
print(b"abc".translate(bytes.maketrans(b"ab", b"xy"), b"c"), b"a,b".partition(b","), b"Abc".swapcase(), bytes([1, 2]) + bytes(2), bytes("é", "utf8"))
print(int.from_bytes(b"\x01\x00", "big"), (1000).to_bytes(3, "little"), (-5).to_bytes(2, "big", signed=True), bytes.fromhex("DE ad"), b"x" * 3)
print(ord("東"), chr(0x6771), "\N{SNOWMAN} \u2603 \U0001F389 \x41 \101", len("🎉"), "ﬁ".upper(), "ß".casefold(), "İ".lower().encode())
checksum = 0
for a, b in zip(packed, packed[1:]):
    checksum = (checksum * 31 + (a ^ b)) & 0xFFFF
print(f"{checksum:#06x}", ascii(text), b"'\"\n\\".__repr__())
