"""format_map with own mappings, string.Template and its subclasses, Formatter."""
import string
from collections import ChainMap, defaultdict


class Default(dict):
    def __missing__(self, key):
        return "{" + key + "}"


print("{name} is {age} from {place}".format_map(Default(name="Ann", age=3)))
print("{a}{b}{a}".format_map(defaultdict(lambda: "?", a=1)), "{x[0]} {y.real}".format_map({"x": "xyz", "y": 5}))
print("{a} {b}".format_map(ChainMap({"a": 1}, {"a": 2, "b": 3})))
try:
    "{nope}".format_map({})
except KeyError as error:
    print("missing", error)
try:
    "{}".format_map({"": 1})
except (ValueError, KeyError) as error:
    print(type(error).__name__, error)


class Lazy:
    def __getitem__(self, key):
        return key[::-1].title()


print("{hello} {0}{level[0]}".format_map(Lazy()) if False else "{hello} {level[0]}".format_map(Lazy()))
t = string.Template("$who owes $$${amount} to ${whom}s and $_x")
print(t.substitute(who="Bob", amount=5, whom="Ann", _x="nobody"), t.template)
print(t.safe_substitute({"who": "Cid"}, amount=1), t.is_valid(), t.get_identifiers())
for text in ("$", "${bad", "$1", "a $missing"):
    try:
        print(string.Template(text).substitute(known=1))
    except (ValueError, KeyError) as error:
        print(repr(text), type(error).__name__, error)


class Percent(string.Template):
    delimiter = "%"
    idpattern = r"[a-z]+\.[a-z]+"


print(Percent("%user.name has %{user.age} %% $x").substitute({"user.name": "Eve", "user.age": 9}))


class Upper(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str) and key not in kwargs:
            return f"<{key}>"
        return super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        if conversion == "u":
            return str(value).upper()
        return super().convert_field(value, conversion)

    def format_field(self, value, spec):
        if spec.startswith("x"):
            return str(value) * int(spec[1:])
        return super().format_field(value, spec)


f = Upper()
print(f.format("{0!u} {missing} {name!r:>8} {1:x3} {} {}", "auto", "b") if False else
      f.format("{0!u} {missing} {name!r:>8} {1:x3}", "abc", "b", name="n"))
print(f.vformat("{0} {k}", ["list"], {"k": "dict"}), list(string.Formatter().parse("a{b!r:>{w}}c{{d")))
try:
    string.Formatter().format("{0!z}", 1)
except ValueError as error:
    print(error)
print(string.capwords("the  quick brown"), string.digits, string.ascii_letters[:5], string.punctuation[:8])
