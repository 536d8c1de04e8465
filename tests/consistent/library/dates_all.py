import datetime
from datetime import date, timedelta, timezone

d = datetime.datetime(2024, 2, 29, 12, 30, 15, 500)
print(d, repr(d), d.isoformat(), d.date(), d.time(), d.weekday(), d.timetuple()[:6],
      d.strftime("%Y/%m/%d %H:%M %A %j"), d + timedelta(days=366), d - d,
      d.replace(year=2023, day=1), d.timestamp(), d.isocalendar())
print(datetime.datetime.strptime("2024-03-01 10:00", "%Y-%m-%d %H:%M"))
print(date(2024, 1, 31) - date(2023, 1, 31), date.fromisoformat("2024-05-06"), date.max,
      date.fromordinal(738000), date(2024, 12, 25) > date(2024, 1, 1))
print(timedelta(hours=25, seconds=1), timedelta(days=-1), timedelta(1) / 2, timedelta(1).total_seconds())
utc = datetime.datetime(2024, 1, 1, tzinfo=timezone.utc)
print(utc, utc.astimezone(timezone(timedelta(hours=2), "X")), utc.tzname(), utc.utcoffset())
print(datetime.datetime.fromtimestamp(0), datetime.datetime.fromisoformat("2024-01-01T10:00:00+02:00"))
print(datetime.time(10, 5).isoformat(), f"{d:%d.%m.%y}", datetime.MINYEAR)


class Zone(datetime.tzinfo):
    def utcoffset(self, when):
        return timedelta(hours=3)

    def dst(self, when):
        return timedelta(0)

    def tzname(self, when):
        return "Z3"


print(datetime.datetime(2024, 1, 1, tzinfo=Zone()), utc.astimezone(Zone()))
for bad in (lambda: date(2023, 2, 29), lambda: datetime.datetime.strptime("x", "%Y")):
    try:
        bad()
    except ValueError as error:
        print(error)
print(datetime.datetime.now() > d, date.today() > d.date())
