"""Path handling and globbing without a file system: normalising, matching, trees, relations."""
import re
from functools import cache


class Path:
    def __init__(self, *parts):
        text = "/".join(str(p) for p in parts)
        self.absolute = text.startswith("/")
        out = []
        for part in text.split("/"):
            if part == ".." and out and out[-1] != "..":
                out.pop()
            elif part not in ("", ".") and not (part == ".." and self.absolute):
                out.append(part)
        self.parts = tuple(out)

    def __truediv__(self, other): return Path(other) if str(other).startswith("/") else Path(self, other)
    def __rtruediv__(self, other): return Path(other) / self
    def __str__(self): return ("/" if self.absolute else "") + "/".join(self.parts) or "."
    def __repr__(self): return f"Path({str(self)!r})"
    def __eq__(self, o): return isinstance(o, Path) and (self.absolute, self.parts) == (o.absolute, o.parts)
    def __hash__(self): return hash(self.parts)
    def __lt__(self, o): return self.parts < o.parts
    def __contains__(self, o): return o.parts[:len(self.parts)] == self.parts
    def __fspath__(self): return str(self)

    @property
    def name(self): return self.parts[-1] if self.parts else ""
    @property
    def suffix(self): return "." + self.name.rpartition(".")[2] if "." in self.name[1:] else ""
    @property
    def stem(self): return self.name.removesuffix(self.suffix) if self.suffix else self.name
    @property
    def parent(self): return Path("/" * self.absolute + "/".join(self.parts[:-1]))

    def relative_to(self, base):
        common = 0
        for a, b in zip(self.parts, base.parts):
            if a != b:
                break
            common += 1
        return Path(*[".."] * (len(base.parts) - common), *self.parts[common:]) if common < len(base.parts) or self.parts[common:] else Path(".")

    def match(self, pattern): return glob_re(pattern).fullmatch(str(self)) is not None


@cache
def glob_re(pattern):
    out, i = [], 0
    while i < len(pattern):
        match pattern[i]:
            case "*" if pattern[i:i + 3] == "**/":
                out.append("(?:.*/)?")
                i += 2
            case "*": out.append("[^/]*")
            case "?": out.append("[^/]")
            case "[" if (end := pattern.find("]", i + 2)) > 0:
                body = pattern[i + 1:end]
                out.append(f"[{'^' + body[1:] if body[0] == '!' else body}]")
                i = end
            case "{" if (end := pattern.find("}", i)) > 0:
                out.append("(?:" + "|".join(map(re.escape, pattern[i + 1:end].split(","))) + ")")
                i = end
            case c: out.append(re.escape(c))
        i += 1
    return re.compile("".join(out))


files = [Path(p) for p in ("src/main.py", "src/lib/util.py", "src/lib/util.c", "docs/a1.md", "docs/b2.md", "README", ".hidden", "src/lib/deep/x.tar.gz")]
for pattern in ("*.py", "src/*.py", "**/*.py", "src/**/*.{py,c}", "docs/[ab]?.md", "docs/[!a]*", "*", "**/x*"):
    print(f"{pattern:18}", *(f for f in files if f.match(pattern)))
p = Path("/usr//lib/../bin/./python3.11")
print(p, p.name, p.suffix, p.stem, p.parent, p.parent.parent / "x", p / "/abs", "a" / Path("b"), Path("../..") / "up", Path("/.."), Path("."), repr(Path("")))
print(p.relative_to(Path("/usr/lib")), p.relative_to(p), Path("a/b") in Path("a"), Path("x/a") in Path("a"), sorted(files)[0], {Path("a/./b"): 1}[Path("a/b")], files[-1].suffix, files[-2].suffix == "", files[-2].stem)


def tree(paths):
    root = {}
    for f in paths:
        node = root
        for part in f.parts:
            node = node.setdefault(part, {})
    def show(node, pad=""):
        for name, kids in sorted(node.items()):
            yield f"{pad}{name}{'/' if kids else ''}"
            yield from show(kids, pad + "  ")
    return "\n".join(show(root))


print(tree(files), glob_re.cache_info().currsize > 5)
