"""Sales records: parsing with dataclasses, grouping, joins, pivots, percentiles."""
from __future__ import annotations

import statistics
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import reduce
from itertools import groupby
from operator import attrgetter

RAW = """2024-01-05;north;tea;12;3.50
2024-01-06;south;coffee;7;5.25
2024-01-17;north;tea;3;3.50
2024-02-01;east;mug;1;12.00
2024-02-11;south;tea;20;3.25
bad line
2024-02-30;south;tea;1;1
2024-03-03;north;coffee;5;x"""


class Region(Enum):
    NORTH = "north"
    SOUTH = "south"
    EAST = "east"

    @classmethod
    def _missing_(cls, value):
        return cls(value.lower()) if value != value.lower() else None


@dataclass(frozen=True, order=True)
class Sale:
    day: date
    region: Region = field(compare=False)
    item: str
    units: int = 0
    price: float = 0.0

    @property
    def total(self) -> float:
        return self.units * self.price

    @classmethod
    def parse(cls, line: str) -> Sale:
        match line.split(";"):
            case [day, region, item, units, price]:
                return cls(date.fromisoformat(day), Region(region.upper()), item, int(units), float(price))
            case parts:
                raise ValueError(f"{len(parts)} fields")


@dataclass
class Report:
    sales: list[Sale] = field(default_factory=list)
    errors: dict[int, str] = field(default_factory=dict)

    def load(self, text: str) -> Report:
        for n, line in enumerate(text.splitlines(), 1):
            try:
                self.sales.append(Sale.parse(line))
            except ValueError as error:
                self.errors[n] = str(error)
        return self

    def pivot(self, row, column, value=attrgetter("total"), how=sum):
        cells = defaultdict(list)
        for s in self.sales:
            cells[row(s), column(s)].append(value(s))
        rows = sorted({r for r, _ in cells}, key=str)
        columns = sorted({c for _, c in cells}, key=str)
        yield " " * 8 + "".join(f"{str(c):>9}" for c in columns)
        for r in rows:
            yield f"{str(r):8}" + "".join(f"{how(cells[r, c]):9.2f}" if (r, c) in cells else f"{'.':>9}" for c in columns)


report = Report().load(RAW)
print(report.errors)
print(*report.pivot(lambda s: s.region.value, attrgetter("item")), sep="\n")
print(*report.pivot(attrgetter("item"), lambda s: f"{s.day:%b}", attrgetter("units"), max), sep="\n")
for region, group in groupby(sorted(report.sales, key=lambda s: s.region.name), key=attrgetter("region.name")):
    totals = [s.total for s in group]
    print(f"{region:6} n={len(totals)} mean={statistics.mean(totals):.3f} median={statistics.median(totals)} stdev={statistics.stdev(totals) if len(totals) > 1 else 0:.2f}")
print(max(report.sales, key=attrgetter("total")), min(report.sales).day, reduce(lambda acc, s: acc + s.total, report.sales, 0.0))
print(statistics.quantiles([s.total for s in report.sales], n=4), statistics.mode(s.item for s in report.sales), statistics.pstdev([1, 2, 3, 4]))
