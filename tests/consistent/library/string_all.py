import string
from string import Formatter, Template, ascii_letters, capwords

print(ascii_letters, string.digits, repr(string.whitespace), string.punctuation)
print(capwords("hello  world"))
t = Template("$who likes ${what} $$5")
print(t.substitute(who="tim", what="kung pao"), t.safe_substitute(who="x"))
try:
    t.substitute(who="x")
except KeyError as error:
    print("KeyError", error)
try:
    Template("$").substitute()
except ValueError as error:
    print(error)


class Percent(Template):
    delimiter = "%"


print(Percent("%x $x").substitute(x=1))
f = Formatter()


class Box:
    size = 3
    items = {"k": [1, 2]}


print(f.format("{0} {a.size:>4} {a.items[k][1]!r}", 1, a=Box))
print(list(f.parse("a{b!r:>3}c")), f.vformat("{0}{x}", (1,), {"x": 2}))


class Upper(Formatter):
    def get_value(self, key, args, kwargs):
        return str(super().get_value(key, args, kwargs)).upper()

    def format_field(self, value, spec):
        return "<" + super().format_field(value, spec) + ">"


print(Upper().format("{0} {name}", "a", name="b"))
print("{} {x.size} {y[k]}".format(1, x=Box, y={"k": "v"}), "%s" % Box.size)
