"""A CSV reader with quotes, and a report by groups, written without csv."""

DATA = '''name,dept,salary,quote
"Lee, Ann",dev,1200.50,"She said ""hi"""
Bob,ops,900,
"Multi
line",dev,-5,"x,y"
Cid,,abc,'single'
'''


def parse(text, sep=",", quote='"'):
    row, cell, quoted, it = [], [], False, iter(text)
    for ch in it:
        if quoted:
            if ch != quote:
                cell.append(ch)
                continue
            ch = next(it, "\n")
            if ch == quote:
                cell.append(quote)
                continue
            quoted = False
        if ch == quote and not cell:
            quoted = True
        elif ch in (sep, "\n"):
            row.append("".join(cell))
            cell.clear()
            if ch == "\n":
                yield row
                row = []
        else:
            cell += ch
    if cell or row:
        yield [*row, "".join(cell)]


def convert(value):
    for kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            continue
    return value or None


header, *rows = parse(DATA)
records = [dict(zip(header, map(convert, row))) for row in rows]
for r in records:
    print(r)
groups = {}
for r in records:
    groups.setdefault(r["dept"] or "(none)", []).append(r)
for dept, members in sorted(groups.items()):
    numbers = [s for m in members if isinstance(s := m["salary"], (int, float))]
    print(f"{dept:>8}: {len(members)} people, total {sum(numbers, 0.0):10.2f}, "
          f"mean {sum(numbers) / len(numbers) if numbers else float('nan'):.1f}")


def dump(rows, *, sep=","):
    def cell(v):
        text = "" if v is None else str(v)
        return '"' + text.replace('"', '""') + '"' if any(c in text for c in (sep, '"', "\n")) else text
    return "".join(sep.join(map(cell, row)) + "\n" for row in rows)


back = dump([header, *(r.values() for r in records)])
print(back, [*parse(back)] == [header, *rows], sep="")
print(list(parse("a;b;'c;d'", sep=";", quote="'")), list(parse("")), list(parse("\n\n")), list(parse('""')), list(parse(",")))
print({k: len(v) for k, v in zip(header, zip(*rows))}, [*map(len, parse("a,b\nc"))])
