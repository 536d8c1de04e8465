from types import *

import enum
import types


def function():
    pass


def generator():
    yield 1


async def coroutine():
    pass


async def asynchronous():
    yield 1


class Plain:
    slot = property(function)

    def method(self):
        return self


c = coroutine()
pairs = [(function, FunctionType), (lambda: 1, LambdaType), (generator(), GeneratorType), (c, CoroutineType),
         (asynchronous(), AsyncGeneratorType), (Plain().method, MethodType), (len, BuiltinFunctionType),
         ([].append, BuiltinMethodType), (str.join, MethodDescriptorType), (int.__add__, WrapperDescriptorType),
         ((1).__add__, MethodWrapperType), (types, ModuleType), (int | str, UnionType), (list[int], GenericAlias),
         (Plain.__dict__, MappingProxyType), (None, NoneType), (..., EllipsisType), (NotImplemented, NotImplementedType),
         (SimpleNamespace(), SimpleNamespace), (compile("1", "x", "eval"), CodeType)]
c.close()
print([isinstance(o, t) for o, t in pairs])
print([t.__name__ for o, t in pairs])
print([isinstance(1, t) for o, t in pairs].count(True), FunctionType is LambdaType)


def kind(x):
    match x:
        case FunctionType():
            return "function"
        case NoneType():
            return "none"
        case SimpleNamespace(a=1, b=b):
            return b
    return "?"


print([kind(x) for x in (kind, None, SimpleNamespace(a=1, b="bee"), 1)])

ns = SimpleNamespace(a=1, _b=[2])
ns.c = ns.a + 1
ns._b.append(3)
del ns.a
print(ns, ns._b, vars(ns), ns.__dict__, ns == SimpleNamespace(**ns.__dict__), hasattr(ns, "a"))
ns.__dict__.update(d=4)
print(sorted(vars(ns)), ns.d, getattr(ns, "zork", None))
try:
    ns.a
except AttributeError as error:
    print(error)


class Record(SimpleNamespace):
    def total(self):
        return sum(vars(self).values())


print(Record(x=1, y=2).total(), Record(x=1))

data = {"a": 1}
view = MappingProxyType(data)
data["b"] = 2
print(view, view["b"], len(view), "a" in view, list(view.items()), view | {"c": 3}, view.get("z", 0), view == data)
for change in (lambda: view.update(a=2), lambda: view.__setitem__("a", 2)):
    try:
        change()
    except AttributeError as error:
        print(type(error).__name__, str(error).split(" is not available")[0])
try:
    view["a"] = 2
except TypeError as error:
    print(error)


def body(space):
    space["x"] = 1
    space["double"] = lambda self: self.x * 2


Made = new_class("Made", (), {}, body)
print(Made().double(), Made.__name__, Made.__mro__[1:], types.resolve_bases((list[int], Plain)))
Under = new_class("Under", (Made,), exec_body=lambda space: space.update(x=21))
print(Under().double(), issubclass(Under, Made))
meta, space, words = prepare_class("P", (Plain,), {"metaclass": type, "w": 1})
print(meta, space, words)


class Meta(type):
    def __new__(meta, name, bases, space, tag=None):
        made = super().__new__(meta, name, bases, dict(space))
        made.tag = tag
        return made

    def __init__(cls, name, bases, space, tag=None):
        super().__init__(name, bases, space)


Tagged = new_class("Tagged", (Plain,), {"metaclass": Meta, "tag": "t"})
print(Tagged.tag, type(Tagged).__name__)
try:
    new_class("Bad", (int, str))
except TypeError as error:
    print(error)

bound = MethodType(lambda self, x: (self, x), "me")
print(bound("you"))
Plain.extra = lambda self: "extra"
o = Plain()
o.own = MethodType(lambda self: type(self).__name__, o)
print(o.extra(), o.own())
print(GenericAlias(list, (int,)), GenericAlias(dict, (str, int)).__args__)


class Shape:
    def __init__(self):
        self._side = 2

    @DynamicClassAttribute
    def side(self):
        return self._side

    @side.setter
    def side(self, value):
        self._side = value


s = Shape()
s.side = 5
print(s.side)
try:
    Shape.side
except AttributeError as error:
    print("AttributeError")


class Colour(enum.Enum):
    RED = 1

    @DynamicClassAttribute
    def label(self):
        return self.name.lower()


print(Colour.RED.label)
