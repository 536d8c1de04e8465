import hashlib

for name in "md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b":
    h = hashlib.new(name)
    h.update(b"abc")
    print(name, h.hexdigest(), h.digest_size, h.name,
          h.copy().hexdigest() == h.hexdigest())
print(hashlib.sha256(b"x").hexdigest(), hashlib.new("sha256", b"x").digest()[:4])
print(hashlib.blake2b(b"k", digest_size=8, key=b"key").hexdigest())
print(hashlib.shake_128(b"q").hexdigest(8))
try:
    hashlib.new("nothing")
except ValueError as error:
    print(str(error)[:21])
print(hashlib.pbkdf2_hmac("sha256", b"p", b"s", 10).hex())
print("sha256" in hashlib.algorithms_guaranteed)
