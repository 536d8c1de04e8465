"""Dates, durations, calendars by hand, decimals and fractions in a loan plan."""
from datetime import date, datetime, time, timedelta, timezone
from decimal import ROUND_HALF_EVEN, ROUND_UP, Decimal, InvalidOperation, getcontext, localcontext
from fractions import Fraction

d = date(2024, 2, 28)
print(d + timedelta(days=2), d.replace(month=12), d.weekday(), d.isocalendar()[1], f"{d:%A %d %B %Y}", d.strftime("%j"), date.fromordinal(d.toordinal() + 366), (date(2025, 1, 1) - d).days)
dt = datetime(2024, 3, 10, 23, 59, 30, 5000, tzinfo=timezone.utc)
east = timezone(timedelta(hours=5, minutes=30), "IST")
print(dt.isoformat(), dt.astimezone(east), dt + timedelta(seconds=45), dt.timestamp(), datetime.fromisoformat("2024-01-02T03:04:05"), dt.date(), dt.time(), datetime.strptime("3 Mar 2021 14:05", "%d %b %Y %H:%M"))
td = timedelta(days=1, hours=30, seconds=61)
print(td, td.total_seconds(), td / 2, -td, td // timedelta(hours=1), divmod(td, timedelta(days=1)), abs(timedelta(-1)), timedelta(hours=25) > timedelta(days=1), str(timedelta(microseconds=1)), repr(td), sum([td, td], timedelta()))
print(time(9, 5) < time(10), time(23, 15).isoformat(), datetime.combine(d, time(8)), date.min, datetime.max.year, d == datetime(2024, 2, 28).date())


def calendar(year, month):
    first = date(year, month, 1)
    days = (date(year + month // 12, month % 12 + 1, 1) - first).days
    cells = ["  "] * first.weekday() + [f"{n:2}" for n in range(1, days + 1)]
    yield f"{first:%B %Y}".center(20).rstrip()
    yield "Mo Tu We Th Fr Sa Su"
    while cells:
        week, cells = cells[:7], cells[7:]
        yield " ".join(week)


print(*calendar(2024, 2), *calendar(2023, 12), sep="\n")


def loan(principal, rate, months):
    monthly = rate / 12
    payment = (principal * monthly / (1 - (1 + monthly) ** -months)).quantize(Decimal("0.01"), ROUND_UP)
    for n in range(1, months + 1):
        interest = (principal * monthly).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
        pay = min(payment, principal + interest)
        principal += interest - pay
        yield n, interest, pay, principal


for row in loan(Decimal("1000"), Decimal("0.12"), 4):
    print("{:>2} {:>8} {:>8} {:>8}".format(*row))
print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / 3, Decimal("1.50").normalize(), Decimal("1e3"), Decimal("-0"), Decimal("NaN"), Decimal("2").sqrt(), Decimal("10") % 3, Decimal("1.23456").quantize(Decimal(".01")), f"{Decimal('1234567.891'):,.2f}", Decimal("1.0") == 1, hash(Decimal(1)) == hash(1), max(Decimal("1.1"), Decimal("1.09")))
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(2) / 7, getcontext().prec)
try:
    Decimal("abc")
except InvalidOperation as error:
    print(type(error).__name__)
f = Fraction(3, 4)
print(f + Fraction("1/6"), f * 2, f ** 2, Fraction("0.125"), Fraction(0.5), f.numerator, round(Fraction(7, 2)), Fraction(22, 7).limit_denominator(5), float(f), f > 0.7, sum([f, f]), divmod(f, Fraction(1, 3)), [str(Fraction(n, 6)) for n in range(7)], Fraction(3, 4) == 0.75)
for bad in ("date(2023, 2, 29)", "time(25)", "date.fromisoformat('x')", "d - dt", "d < dt", "Fraction(1, 0)", "timedelta(days=10**10)", "datetime.strptime('x', '%Y')", "Decimal(1) + 1.5"):
    try:
        print(eval(bad))
    except (ValueError, TypeError, ZeroDivisionError, OverflowError) as error:
        print(bad, type(error).__name__, error)
