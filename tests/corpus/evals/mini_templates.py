"""A template engine whose expressions are Python, compiled once, run with given names."""
import re


class Template:
    piece = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}", re.S)

    def __init__(self, source):
        lines, indent, at = ["def render(emit, names):"], 1, 0

        def add(line): lines.append("    " * indent + line)
        add("for k in names: pass")
        for m in self.piece.finditer(source):
            if text := source[at:m.start()]:
                add(f"emit({text!r})")
            at = m.end()
            if m[1] is not None:
                add(f"emit(str({self.names(m[1].strip())}))")
                continue
            match m[2].split(None, 1):
                case ["end"]:
                    indent -= 1
                case ["else"]:
                    indent -= 1
                    add("else:")
                    indent += 1
                case ["for", rest]:
                    target, _, items = rest.partition(" in ")
                    add(f"for names[{target.strip()!r}] in {self.names(items.strip())}:")
                    indent += 1
                case ["if" | "while" as word, rest]:
                    add(f"{word} {self.names(rest.strip())}:")
                    indent += 1
                case ["set", rest]:
                    name, _, value = rest.partition("=")
                    add(f"names[{name.strip()!r}] = {self.names(value.strip())}")
                case other:
                    raise SyntaxError(f"what is {other}?")
        if tail := source[at:]:
            add(f"emit({tail!r})")
        if indent != 1:
            raise SyntaxError("missing end")
        self.source = "\n".join(lines)
        space = {"__builtins__": {"str": str, "len": len, "range": range, "sorted": sorted, "upper": str.upper}}
        exec(compile(self.source, "<template>", "exec"), space)
        self.render_function = space["render"]

    @staticmethod
    def names(text):
        keep = {"len", "range", "sorted", "upper", "not", "and", "or", "in", "if", "else", "True", "None"}
        return re.sub(r"('[^']*')|(?<![.\w'])([a-zA-Z_]\w*)", lambda m: m[1] or (m[2] if m[2] in keep else f"names[{m[2]!r}]"), text)

    def render(self, **names):
        out = []
        self.render_function(out.append, dict(names))
        return "".join(out)


t = Template("Hi {{ upper(name) }}! {% if items %}{% for i in items %}{{ i['n'] }}x{{ i['q'] * 2 }}{% if i['q'] > 1 %}*{% else %}-{% end %} {% end %}({{ len(items) }}){% else %}nothing{% end %}.")
print(t.render(name="ann", items=[{"n": "tea", "q": 2}, {"n": "mug", "q": 1}]), t.render(name="bob", items=()), sep="\n")
print(Template("{% set n = 3 %}{% while n > 0 %}{{ n }} {% set n = n - 1 %}{% end %}go {{ sorted('cab')[0] }}").render())
print(t.source.splitlines()[:4])
for bad in ("{% if x %}", "{% fly %}", "{{ 1 + }}", "{{ missing }}", "{{ 1 / 0 }}", "{{ sum([1]) }}"):
    try:
        print(Template(bad).render())
    except (SyntaxError, KeyError, ZeroDivisionError, TypeError) as error:
        print(bad, type(error).__name__, error if not isinstance(error, SyntaxError) or "what" in str(error) or "end" in str(error) else "")
