"""A table printer with column types, alignment, wrapping and totals."""
import textwrap


class Column:
    def __init__(self, title, *, align="<", fmt="", width=None, total=None):
        self.title, self.align, self.fmt, self.width, self.total = title, align, fmt, width, total

    def text(self, value):
        if value is None:
            return "-"
        try:
            return format(value, self.fmt)
        except ValueError:
            return str(value)


class Table:
    def __init__(self, *columns):
        self.columns = columns
        self.rows = []

    def __iadd__(self, row):
        if len(row) != len(self.columns):
            raise ValueError(f"{len(row)} values for {len(self.columns)} columns")
        self.rows.append(row)
        return self

    def __str__(self):
        cells = [[c.text(v) for c, v in zip(self.columns, row)] for row in self.rows]
        totals = [c.text(c.total([r[i] for r in self.rows if r[i] is not None])) if c.total else ""
                  for i, c in enumerate(self.columns)]
        widths = [c.width or max(len(x) for x in [c.title, t, *(row[i] for row in cells)])
                  for i, (c, t) in enumerate(zip(self.columns, totals))]
        rule = "+".join("-" * (w + 2) for w in widths).join("++")
        out = [rule, self._line([c.title for c in self.columns], widths, "^"), rule]
        for row in cells:
            wrapped = [textwrap.wrap(text, w) or [""] for text, w in zip(row, widths)]
            height = max(map(len, wrapped))
            for n in range(height):
                out.append(self._line([w[n] if n < len(w) else "" for w in wrapped], widths))
        out += [rule]
        if any(totals):
            out += [self._line(totals, widths), rule]
        return "\n".join(out)

    def _line(self, cells, widths, align=None):
        return "|" + "|".join(f" {cell:{align or c.align}{w}} " for cell, w, c in zip(cells, widths, self.columns)) + "|"


table = Table(Column("item", width=12), Column("qty", align=">", fmt=",d", total=sum),
              Column("price", align=">", fmt=".2f", total=max), Column("note", align="^", width=9))
table += ("green tea", 1200, 3.5, None)
table += ("a very long name of something", 3, "free", "x" * 12)
table += ("", None, 0, "ok")
table.columns[2].total = lambda values: max(v for v in values if not isinstance(v, str))
print(table)
try:
    table += (1, 2)
except ValueError as error:
    print(error)
print(Table(Column("empty", total=len)))
