import hashlib
import io
import json

data = {"b": [1, 2.5, None, True], "a": "é\n", "n": {"x": []}}
print(json.dumps(data), json.dumps(data, sort_keys=True, indent=2, ensure_ascii=False))
print(json.loads('{"k": [1, 2.0, "x", null, false]}'), json.loads("[1e3, -0.5, 10000000000000000000000]"))
try:
    json.loads('{"a": }')
except json.JSONDecodeError as error:
    print(error, error.pos, error.lineno, error.colno, error.msg)
out = io.StringIO()
json.dump([1, {"z": 2}], out, separators=(",", ":"))
print(out.getvalue(), json.load(io.StringIO("[1]")))


class Point:
    def __init__(self, x):
        self.x = x


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"point": o.x}
        return super().default(o)


print(json.dumps([Point(1)], cls=Encoder), json.dumps(Point(2), default=vars))
print(json.loads('{"a": 1, "b": 2}', object_hook=lambda d: sorted(d.items())),
      json.loads("[1.5]", parse_float=str), json.loads('{"a": 1}', object_pairs_hook=list))
for bad in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1,): 2})):
    try:
        bad()
    except TypeError as error:
        print(error)
print(json.dumps({1: "a", None: "b", True: "c"}), json.JSONDecoder().raw_decode("[1] tail"))
print(hashlib.md5(b"x").hexdigest(), hashlib.sha256(b"a").hexdigest(), hashlib.new("sha1", b"q").hexdigest())
h = hashlib.sha512()
h.update(b"a")
h.update(b"b")
print(h.digest()[:4], h.name, h.digest_size, h.block_size, h.copy().hexdigest()[:8])
print(hashlib.blake2b(b"k", digest_size=8).hexdigest(), hashlib.sha3_256(b"").hexdigest()[:8],
      hashlib.shake_128(b"x").hexdigest(4), "md5" in hashlib.algorithms_guaranteed)
print(hashlib.pbkdf2_hmac("sha256", b"p", b"s", 10).hex()[:16])
try:
    hashlib.new("nope")
except ValueError as error:
    print("ValueError")
