import io
import json
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum

data = {"b": [1, 2.5, None, True, "é\n\"", {"c": []}], "a": {}, "1": 1e100}
text = json.dumps(data)
print(text)
print(json.loads(text) == data, json.dumps(data, indent=2, sort_keys=True))
print(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
print(json.dumps({1: "a", None: "b", True: "c", 2.5: "d"}),
      json.dumps((1, 2)), json.dumps(float("inf")))
print(json.loads('[1, 2.0, "x\\u00e9", true, null, -0.5e3]'))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, date):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({"d": date(2020, 1, 2), "s": {3, 1}}, cls=Encoder))
print(json.dumps([complex(1, 2)], default=lambda c: [c.real, c.imag]))
print(Encoder(indent=1).encode([{1}]), list(Encoder().iterencode([1, [2]])))
try:
    json.dumps(object)
except TypeError as error:
    print(error)
try:
    json.dumps({(1, 2): 3})
except TypeError as error:
    print(error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
for bad in "", "{", "[1,]", '{"a" 1}', "nul", '"\n"', "[1] 2":
    try:
        json.loads(bad)
    except json.JSONDecodeError as error:
        print(error.msg, error.pos, error.lineno, error.colno, error)


@dataclass
class Point:
    x: int
    y: int


def hook(d):
    return Point(**d) if d.keys() == {"x", "y"} else d


print(json.loads('{"p": {"x": 1, "y": 2}}', object_hook=hook))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
print(json.loads("[1.10, 5]", parse_float=Decimal, parse_int=str))
print(json.loads("[NaN, Infinity]", parse_constant=lambda name: name))
print(json.dumps(asdict(Point(3, 4))), json.loads(b'{"k": 1}'))


class Level(IntEnum):
    LOW = 1


print(json.dumps({"level": Level.LOW, Level.LOW: 2}))


class Decoder(json.JSONDecoder):
    def decode(self, s, **kwargs):
        value = super().decode(s, **kwargs)
        return {"wrapped": value}


print(json.loads("[1]", cls=Decoder), json.JSONDecoder().raw_decode("[1] x"))
out = io.StringIO()
json.dump({"a": [1]}, out, indent=1)
print(out.getvalue(), json.load(io.StringIO("[1, 2]")))
