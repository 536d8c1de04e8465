"""A log-structured store: records as bytes with checksums, compaction, corruption found."""
import struct
from io import BytesIO


class Corrupt(Exception):
    pass


class Log:
    head = struct.Struct(">HIH")
    tombstone = 0xFFFF

    def __init__(self, data=b""):
        self.file = BytesIO(data)
        self.index = {}
        self.recover()

    @staticmethod
    def checksum(*parts):
        total = 1
        for part in parts:
            for byte in part:
                total = (total * 31 + byte) % 65521
        return total

    def _append(self, key, value):
        at = self.file.seek(0, 2)
        k, v = key.encode(), b"" if value is None else value
        size = self.tombstone if value is None else len(v)
        self.file.write(self.head.pack(len(k), size, self.checksum(k, v)) + k + v)
        return at

    def _read(self, at):
        self.file.seek(at)
        header = self.file.read(self.head.size)
        if not header:
            return None
        if len(header) < self.head.size:
            raise Corrupt(f"short header at {at}")
        klen, vlen, check = self.head.unpack(header)
        dead = vlen == self.tombstone
        body = self.file.read(klen + (0 if dead else vlen))
        k, v = body[:klen], body[klen:]
        if self.checksum(k, v) != check:
            raise Corrupt(f"bad checksum at {at}")
        return k.decode(), None if dead else v, self.file.tell()

    def recover(self):
        at = 0
        while (record := self._read(at)) is not None:
            key, value, after = record
            if value is None:
                self.index.pop(key, None)
            else:
                self.index[key] = at
            at = after

    def __setitem__(self, key, value): self.index[key] = self._append(key, value)
    def __getitem__(self, key): return self._read(self.index[key])[1]
    def __len__(self): return len(self.index)
    def __contains__(self, key): return key in self.index
    def __iter__(self): return iter(sorted(self.index))

    def __delitem__(self, key):
        del self.index[key]
        self._append(key, None)

    def compact(self):
        new = Log()
        for key in self:
            new[key] = self[key]
        return new

    @property
    def data(self): return self.file.getvalue()


log = Log()
for i in range(5):
    log[f"k{i % 3}"] = bytes([65 + i]) * (i + 1)
del log["k1"]
log["name"] = "naïve".encode()
print({k: log[k] for k in log}, len(log), len(log.data), "k1" in log)
again = Log(log.data)
small = again.compact()
print([*again] == [*log], len(small.data), small["name"].decode(), [*small], small.data[:14].hex(" "))
view = bytearray(small.data)
view[9] ^= 0x20
for bad in (bytes(view), small.data[:-1], small.data + b"\0"):
    try:
        print(len(Log(bad)))
    except Corrupt as error:
        print("corrupt:", error)
try:
    log["missing"]
except KeyError as error:
    print("missing", error)
