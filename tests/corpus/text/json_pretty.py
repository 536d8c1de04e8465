"""JSON in and out: own encoder for odd objects, object hooks, a parser of one's own."""
import json
from dataclasses import dataclass, asdict
from datetime import date
from decimal import Decimal


@dataclass
class Item:
    name: str
    price: Decimal
    since: date
    tags: frozenset = frozenset()


class Encoder(json.JSONEncoder):
    def default(self, o):
        match o:
            case Decimal():
                return {"$dec": str(o)}
            case date():
                return {"$date": o.isoformat()}
            case set() | frozenset():
                return sorted(o)
            case Item():
                return asdict(o)
        return super().default(o)


def hook(d):
    match d:
        case {"$dec": text}:
            return Decimal(text)
        case {"$date": text}:
            return date.fromisoformat(text)
    return d


item = Item("tea", Decimal("3.50"), date(2024, 1, 31), frozenset({"hot", "green"}))
text = json.dumps({"items": [item], "n": None, "t": True, "f": 1.0, "u": "é\n\"", "nest": {"b": [], "a": {}}}, cls=Encoder, indent=2, sort_keys=True)
print(text)
print(json.loads(text, object_hook=hook)["items"][0])
try:
    json.dumps({"o": object}, cls=Encoder)
except TypeError as error:
    print(error)
for bad in ("{", "[1,]", "{'a': 1}", "nul", '"\\x"', "[1 2]", "", "{\"a\" 1}"):
    try:
        json.loads(bad)
    except json.JSONDecodeError as error:
        print(f"{bad!r}: {error.msg} at {error.lineno}:{error.colno}")
print(json.loads("[1, 2.5, 1e3, NaN, -Infinity, \"\\u00e9\\ud83d\\ude00\"]"), json.dumps([1e100, float("inf"), "\u2028"], ensure_ascii=False))
print(json.dumps({1: "int", None: "none", True: "bool", 2.5: "f"}), json.dumps((1, (2,)), separators=(",", ":")), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))


class Parser:
    def __init__(self, text):
        self.text, self.at = text, 0

    def __call__(self):
        match self.peek():
            case "{":
                return dict(self.many("{", "}", lambda: (self(), self.eat(":"), self())[::2]))
            case "[":
                return list(self.many("[", "]", self))
            case '"':
                end = self.text.index('"', self.at + 1)
                value, self.at = self.text[self.at + 1:end], end + 1
                return value
            case "t" | "f" | "n" as first:
                word, value = {"t": ("true", True), "f": ("false", False), "n": ("null", None)}[first]
                self.eat(word)
                return value
            case _:
                start = self.at
                while self.at < len(self.text) and self.text[self.at] in "+-.eE0123456789":
                    self.at += 1
                return float(self.text[start:self.at])

    def peek(self):
        while self.text[self.at].isspace():
            self.at += 1
        return self.text[self.at]

    def eat(self, word):
        self.peek()
        if not self.text.startswith(word, self.at):
            raise ValueError(f"expected {word!r} at {self.at}")
        self.at += len(word)

    def many(self, start, end, one):
        self.eat(start)
        while self.peek() != end:
            yield one()
            if self.peek() == ",":
                self.at += 1
        self.eat(end)


print(Parser('{"a": [1, -2.5e1, {"b": null}], "t": true, "s": "x y"}')())
try:
    Parser('{"a" 1}')()
except ValueError as error:
    print(error)
