"""The body of a class: its names, conditionals, loops, nested classes, dels."""
DEBUG = True
prefix = "global"


def decorate(label):
    return lambda f: (label, f)


class Config:
    prefix = prefix + "-class"
    if DEBUG:
        mode = "debug"

        def describe(self):
            return f"{self.mode} {prefix} {self.prefix}"
    else:
        mode = "release"

    _table = {}
    for _key in ("red", "green"):
        _table[_key] = len(_key)
        exec(f"{_key}_size = {len(_key)}") if False else None
    else:
        finished = True
    del _key

    try:
        import nothing_of_this_name
    except ImportError:
        available = False

    with_lambda = [lambda self, n=n: n for n in range(2)]
    tagged = decorate("tag")(lambda: 1)

    @decorate("method")
    def odd(self):
        return "odd"

    class Inner:
        prefix = prefix.upper()

        class Deep:
            names = (prefix,)

            def where(self):
                return type(self).__qualname__

    def locals_here(self, *, width=len(mode)):
        prefix = "local"
        return prefix, width

    counter = 0

    def bump(cls_or_self):
        cls_or_self.counter += 1
        return cls_or_self.counter

    print("body runs", sorted(k for k in locals() if not k.startswith("_")))


c = Config()
print(c.describe(), c.prefix, Config.finished, Config.available, Config._table)
print(Config.Inner.prefix, Config.Inner.Deep.names, Config.Inner.Deep().where())
print(c.locals_here(), Config.odd[0], Config.odd[1](c), Config.tagged[0])
print(c.bump(), c.bump(), Config.counter, Config.bump(Config), Config.counter)
print([f(None) for f in Config.with_lambda], hasattr(Config, "_key"))


def factory(value):
    class Made:
        held = value
        value = "shadow"
        both = (held, value)

        def get(self):
            return value
    return Made


made = factory("closure") if False else None


def factory2(amount):
    class Made:
        held = amount

        def get(self):
            return amount + self.held
    Made.__name__ = f"Made{amount}"
    return Made


print(factory2(2)().get(), factory2(5).__name__, factory2(1).__qualname__)
try:
    factory("x")
except NameError as error:
    print(error)
x = 1


class Odd:
    x = x + 1
    y = [x for _ in "a"][0]
    z = (lambda: x)()


print(Odd.x, Odd.y, Odd.z)
