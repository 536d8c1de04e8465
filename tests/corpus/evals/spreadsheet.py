"""A spreadsheet: cells with formulas that are evaluated on demand, with cycles caught."""
import re


class CycleError(Exception):
    pass


class Sheet:
    cell = re.compile(r"\b([A-Z])(\d)\b")
    functions = {"SUM": sum, "MAX": max, "AVG": lambda v: sum(v) / len(v), "IF": lambda c, a, b: a if c else b}

    def __init__(self):
        self.cells, self.cache, self.busy = {}, {}, []

    def __setitem__(self, name, text):
        self.cells[name] = text
        self.cache.clear()

    def range(self, a, b):
        return [v for c in range(ord(a[0]), ord(b[0]) + 1) for r in range(int(a[1]), int(b[1]) + 1)
                if (v := self[f"{chr(c)}{r}"]) is not None]

    def __getitem__(self, name):
        if name in self.cache:
            return self.cache[name]
        if name in self.busy:
            raise CycleError("->".join([*self.busy[self.busy.index(name):], name]))
        text = self.cells.get(name)
        if not isinstance(text, str) or not text.startswith("="):
            return text
        self.busy.append(name)
        try:
            self.cache[name] = value = self.evaluate(text[1:])
        finally:
            self.busy.pop()
        return value

    def evaluate(self, formula):
        formula = re.sub(r"([A-Z]\d):([A-Z]\d)", r"RANGE('\1', '\2')", formula)
        pieces = re.split(r"('[^']*')", formula)
        pieces[::2] = [self.cell.sub(r"CELL('\1\2')", p) for p in pieces[::2]]
        return eval("".join(pieces), {"CELL": self.__getitem__, "RANGE": self.range, **self.functions})

    def show(self, name):
        try:
            value = self[name]
        except CycleError as error:
            return f"#CYCLE {error}"
        except ZeroDivisionError:
            return "#DIV/0"
        except (TypeError, NameError, SyntaxError) as error:
            return f"#{type(error).__name__}"
        return f"{value:.2f}" if isinstance(value, float) else str(value)


s = Sheet()
for row in ["A1 10", "A2 =A1*2", "A3 =SUM(A1:A2)", "B1 =A3/4", "B2 =IF(A1>5, 'big', 'small')", "B3 =AVG(A1:A3)+MAX([B1, 2])",
            "C1 =C2", "C2 =C3+1", "C3 =C1", "D1 =A1/0", "D2 =NOPE+1", "D3 =1+", "E1 =A9+1", "E2 hello", "E3 ='A1 is '+str(A1)"]:
    name, _, text = row.partition(" ")
    s[name] = int(text) if text.isdigit() else text
for name in sorted(s.cells):
    print(name, s.show(name), sep="\t")
s["A1"] = 3
s["C3"] = 1
print([s.show(n) for n in ("A3", "B2", "C1", "B3")], len(s.cache), s.busy)
