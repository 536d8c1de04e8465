"""A small Markdown renderer: blocks, inline spans, nested lists, links."""
import re

SOURCE = """\
# Title with *emphasis*

A paragraph with **bold**, `code <b>`, and
a [link](http://example.org/?a=1&b=2).

- first
- second with `x`
    - nested **deep**
- third

1. one
2. two

> quoted *text*
> goes on

```
raw *stars* & <tags>
```
---
"""

INLINE = [
    (r"`([^`]+)`", lambda m: f"<code>{m[1]}</code>"),
    (r"\*\*(.+?)\*\*", r"<b>\1</b>"),
    (r"\*(.+?)\*", r"<i>\1</i>"),
    (r"\[(?P<text>[^\]]+)\]\((?P<url>[^)]+)\)", lambda m: '<a href="{url}">{text}</a>'.format(**m.groupdict())),
]


def escape(text, table=str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})):
    return text.translate(table)


def inline(text):
    text = escape(text)
    for pattern, replacement in INLINE:
        text = re.sub(pattern, replacement, text)
    return text


def blocks(lines):
    lines = iter(lines)
    buffer = []

    def flush():
        if buffer:
            yield "p", inline(" ".join(buffer))
            buffer.clear()

    for line in lines:
        if m := re.fullmatch(r"(#{1,6})\s+(.*)", line):
            yield from flush()
            yield f"h{len(m[1])}", inline(m[2])
        elif m := re.match(r"(\s*)(-|\d+\.)\s+(.*)", line):
            yield from flush()
            yield "li", (len(m[1]) // 4, "ul" if m[2] == "-" else "ol", inline(m[3]))
        elif line.startswith("```"):
            yield from flush()
            raw = []
            while (line := next(lines, "```")) != "```":
                raw.append(escape(line))
            yield "pre", "\n".join(raw)
        elif line.startswith(">"):
            yield "quote", inline(line.lstrip("> "))
        elif re.fullmatch(r"-{3,}", line):
            yield "hr", None
        elif not line.strip():
            yield from flush()
        else:
            buffer.append(line.strip())
    yield from flush()


def render(source):
    stack = []
    for kind, content in blocks(source.splitlines()):
        if kind != "li":
            while stack:
                yield f"{'  ' * (len(stack) - 1)}</{stack.pop()}>"
        match kind, content:
            case "li", (depth, tag, text):
                while len(stack) > depth + 1:
                    yield f"{'  ' * (len(stack) - 1)}</{stack.pop()}>"
                if len(stack) <= depth:
                    stack.append(tag)
                    yield f"{'  ' * depth}<{tag}>"
                yield f"{'  ' * depth}  <li>{text}</li>"
            case "hr", None:
                yield "<hr>"
            case tag, text:
                yield f"<{tag}>{text}</{tag}>"
    while stack:
        yield f"</{stack.pop()}>"


print(*render(SOURCE), sep="\n")
print(inline("1 < 2 & *a* **b *c* d**"))
