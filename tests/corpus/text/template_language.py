"""A template engine: tokens, compiled closures, filters, loops and conditions."""
import re

FILTERS = {}


def filter_(f=None, /, *, name=None):
    def register(f):
        FILTERS[name or f.__name__] = f
        return f
    return register(f) if f else register


@filter_
def upper(v):
    return str(v).upper()


@filter_(name="default")
def fallback(v, text="n/a"):
    return v if v not in (None, "") else text


@filter_
def join(v, sep=", "):
    return sep.join(map(str, v))


class TemplateError(Exception):
    pass


class Template:
    token = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")

    def __init__(self, source):
        self.parts = [p for p in self.token.split(source) if p]
        self.at = 0
        self.render_all = self.block()
        if self.at < len(self.parts):
            raise TemplateError(f"unexpected {self.parts[self.at]}")

    def block(self, *ends):
        pieces = []
        while self.at < len(self.parts):
            part = self.parts[self.at]
            self.at += 1
            if part.startswith("{{"):
                pieces.append(self.expression(part[2:-2].strip()))
            elif part.startswith("{%"):
                word, *rest = part[2:-2].split()
                if word in ends:
                    self.ended = word
                    break
                if (handler := getattr(self, f"tag_{word}", None)) is None:
                    raise TemplateError(f"unknown tag {word}")
                pieces.append(handler(*rest))
            else:
                pieces.append(lambda ctx, part=part: part)
        else:
            if ends:
                raise TemplateError(f"missing {' or '.join(ends)}")
        return lambda ctx: "".join(str(p(ctx)) for p in pieces)

    def expression(self, text):
        path, *filters = (f.strip() for f in text.split("|"))

        def evaluate(ctx):
            value = ctx
            for step in path.split("."):
                value = value.get(step) if isinstance(value, dict) else value[int(step)] if step.isdigit() else getattr(value, step)
            for f in filters:
                name, _, arg = f.partition(":")
                value = FILTERS[name](value, *([arg.strip("'")] if arg else []))
            return value
        return evaluate

    def tag_for(self, name, in_, path):
        body, items = self.block("end"), self.expression(path)
        return lambda ctx: "".join(body({**ctx, name: item, "loop": {"n": n}}) for n, item in enumerate(items(ctx), 1))

    def tag_if(self, path):
        condition, then, other = self.expression(path), self.block("else", "end"), lambda ctx: ""
        if self.ended == "else":
            other = self.block("end")
        return lambda ctx: (then if condition(ctx) else other)(ctx)

    def render(self, **ctx):
        return self.render_all(ctx)


class User:
    def __init__(self, name, tags=()):
        self.name, self.tags = name, tags


t = Template("Hi {{ user.name|upper }}! {% if user.tags %}Tags: {{ user.tags|join:' + ' }}{% else %}No tags{% end %}\n"
             "{% for u in users %}{{ loop.n }}. {{ u.name|default:'???' }}{% if u.tags %} ({{ u.tags.0 }}){% end %}\n{% end %}")
print(t.render(user=User("ann", ["a", "b"]), users=[User("bob", "xy"), User(""), User("cid")]))
print(t.render(user=User("dee"), users=[]))
for bad in ("{% for x in y %}", "{% end %}", "{% what %}", "{{ x|nofilter }}"):
    try:
        print(Template(bad).render(x=1))
    except (TemplateError, KeyError) as error:
        print(type(error).__name__, error)
