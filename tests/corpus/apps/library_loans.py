"""A lending library: relations by descriptors, queries by attributes, overdue reports."""
from datetime import date, timedelta
from functools import total_ordering


class Table(type):
    def __new__(mcls, name, bases, body):
        cls = super().__new__(mcls, name, bases, body)
        cls._rows, cls._next = [], 1
        return cls

    def __iter__(cls):
        return iter(cls._rows)

    def __len__(cls):
        return len(cls._rows)

    def __getattr__(cls, name):
        prefix, _, field = name.partition("_by_")
        match prefix, field:
            case "find", str() if field:
                return lambda value: next((r for r in cls if getattr(r, field) == value), None)
            case "all", str() if field:
                return lambda value: [r for r in cls if getattr(r, field) == value]
        raise AttributeError(f"type {cls.__name__} has no {name}")


class One:
    def __init__(self, back):
        self.back = back

    def __set_name__(self, owner, name):
        self.slot = f"_{name}_ref"

    def __get__(self, row, owner):
        return self if row is None else getattr(row, self.slot, None)

    def __set__(self, row, target):
        if (old := getattr(row, self.slot, None)) is not None:
            getattr(old, self.back).remove(row)
        setattr(row, self.slot, target)
        if target is not None:
            target.__dict__.setdefault(self.back, []).append(row)


class Row(metaclass=Table):
    def __init__(self, **values):
        self.id = type(self)._next
        type(self)._next += 1
        for k, v in values.items():
            setattr(self, k, v)
        type(self)._rows.append(self)

    def __repr__(self):
        return f"{type(self).__name__}#{self.id}"


@total_ordering
class Book(Row):
    shelf = One("books")
    def __lt__(self, other): return self.title < other.title
    def __eq__(self, other): return self is other
    __hash__ = Row.__hash__


class Shelf(Row):
    pass


class Member(Row):
    limit = 2


class Loan(Row):
    book, member = One("loans"), One("loans")
    period = timedelta(weeks=2)
    returned = None

    def __init__(self, book, member, day):
        active = [l for l in vars(member).get("loans", []) if not l.returned]
        if len(active) >= member.limit:
            raise PermissionError(f"{member.name} has {len(active)} books")
        if any(not l.returned for l in vars(book).get("loans", [])):
            raise LookupError(f"{book.title} is out")
        super().__init__(book=book, member=member, day=day)

    def due(self):
        return self.day + self.period

    def fine(self, today):
        late = ((self.returned or today) - self.due()).days
        return max(late, 0) * 0.25


fiction, science = Shelf(name="fiction"), Shelf(name="science")
for title, shelf in [("Emma", fiction), ("Dune", fiction), ("Cosmos", science)]:
    Book(title=title, shelf=shelf)
ann, bob = Member(name="Ann"), Member(name="Bob", limit=1)
d = date(2024, 5, 1)
for title, member in [("Emma", ann), ("Emma", bob), ("Dune", bob), ("Cosmos", bob), ("Cosmos", ann), ("Dune", ann)]:
    try:
        print(Loan(Book.find_by_title(title), member, d), "due", Loan._rows[-1].due())
    except (PermissionError, LookupError) as error:
        print(type(error).__name__, error)
    d += timedelta(days=3)
Loan.find_by_id(1).returned = date(2024, 5, 20)
print([(l, l.book.title, l.member.name, l.fine(date(2024, 6, 1))) for l in Loan], ann.loans, Book.all_by_shelf(fiction), sorted(Book)[0].title)
Book.find_by_title("Dune").shelf = science
print(fiction.books, science.books, len(Book), Book.find_by_title("none"), max(Book).title, Book.shelf.back)
try:
    Book.delete_all()
except AttributeError as error:
    print(error)
