"""A tiny SQL: parser by regex and recursion, joins, grouping, ordering, errors."""
import operator
import re
from itertools import product


class SqlError(Exception):
    pass


class Database:
    ops = {"=": operator.eq, "<>": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}
    aggregates = {"count": len, "sum": sum, "max": max, "min": min, "avg": lambda v: round(sum(v) / len(v), 2)}

    def __init__(self):
        self.tables = {}

    def __call__(self, text):
        for pattern, handler in self.statements:
            if m := re.fullmatch(pattern, text.strip().rstrip(";"), re.I | re.S):
                return handler(self, **m.groupdict())
        raise SqlError(f"syntax: {text[:20]!r}")

    def create(self, table, columns):
        self.tables[table] = ([c.strip() for c in columns.split(",")], [])

    def insert(self, table, rows):
        columns, data = self.table(table)
        for row in re.findall(r"\(([^)]*)\)", rows):
            values = [self.literal(v.strip()) for v in row.split(",")]
            if len(values) != len(columns):
                raise SqlError(f"{len(values)} values for {len(columns)} columns")
            data.append(values)
        return f"{len(data)} rows"

    def table(self, name):
        try:
            return self.tables[name]
        except KeyError:
            raise SqlError(f"no table {name}") from None

    @staticmethod
    def literal(text):
        match text[:1]:
            case "'":
                return text[1:-1]
            case c if c.isdigit() or c == "-":
                return float(text) if "." in text else int(text)
        if text.lower() == "null":
            return None
        raise SqlError(f"literal {text!r}")

    def value(self, text, row):
        if text in row:
            return row[text]
        hits = [k for k in row if k.split(".")[-1] == text]
        if len(hits) == 1:
            return row[hits[0]]
        if hits:
            raise SqlError(f"ambiguous {text}")
        return self.literal(text)

    def test(self, where, row):
        for kind, combine in ((r"\s+or\s+", any), (r"\s+and\s+", all)):
            if len(parts := re.split(kind, where, flags=re.I)) > 1:
                return combine(self.test(p, row) for p in parts)
        left, op, right = re.fullmatch(r"\s*(\S+?)\s*(<>|<=|>=|=|<|>)\s*(.+?)\s*", where).groups()
        a, b = self.value(left, row), self.value(right, row)
        return None not in (a, b) and self.ops[op](a, b)

    def select(self, what, tables, where, group, order, desc, limit):
        names = [t.strip() for t in tables.split(",")]
        rows = [dict(pair for name, values in zip(names, combo) for pair in zip((f"{name}.{c}" for c in self.table(name)[0]), values))
                for combo in product(*(self.table(n)[1] for n in names))]
        if where:
            rows = [r for r in rows if self.test(where, r)]
        if order:
            rows.sort(key=lambda r: self.value(order, r), reverse=bool(desc))
        groups = {}
        for r in rows:
            groups.setdefault(self.value(group, r) if group else id(r), []).append(r)
        columns = [w.strip() for w in what.split(",")]
        if "(" in what and not group:
            groups = {None: rows}
        result = [tuple(self.column(c, g) for c in columns) if what != "*" else tuple(g[0].values()) for g in groups.values()]
        return result[:int(limit)] if limit else result

    def column(self, text, rows):
        if m := re.fullmatch(r"(\w+)\((.+)\)", text):
            if m[1].lower() not in self.aggregates:
                raise SqlError(f"no function {m[1]}")
            return self.aggregates[m[1].lower()]([1 if m[2] == "*" else self.value(m[2], r) for r in rows])
        return self.value(text, rows[0])

    statements = [
        (r"create\s+table\s+(?P<table>\w+)\s*\((?P<columns>.*)\)", create),
        (r"insert\s+into\s+(?P<table>\w+)\s+values\s*(?P<rows>.*)", insert),
        (r"select\s+(?P<what>.*?)\s+from\s+(?P<tables>.*?)(?:\s+where\s+(?P<where>.*?))?(?:\s+group\s+by\s+(?P<group>\S+))?"
         r"(?:\s+order\s+by\s+(?P<order>\S+)(?P<desc>\s+desc)?)?(?:\s+limit\s+(?P<limit>\d+))?", select),
    ]


db = Database()
for sql in ["create table people (id, name, city)", "insert into people values (1, 'Ann', 'Oslo'), (2, 'Bob', 'Rome'), (3, 'Cid', 'Oslo')",
            "create table orders (person, total)", "INSERT INTO orders VALUES (1, 10), (1, 5.5), (3, 7), (2, null)",
            "select * from people where city = 'Oslo' and id > 1", "select name, total from people, orders where people.id = person and total > 6 order by total desc",
            "select city, count(*), max(id) from people group by city order by city", "select count(*), avg(id) from people", "select name from people order by name desc limit 2",
            "select name from people where id = 1 or id = 3;", "select nope from people", "drop everything", "select * from ghosts", "insert into people values (1)", "select median(id) from people"]:
    try:
        print(f"{sql[:40]:40} -> {db(sql)}")
    except SqlError as error:
        print(f"{sql[:40]:40} !! {error}")
