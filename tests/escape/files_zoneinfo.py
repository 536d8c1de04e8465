# tries: a time zone's name is a path
# class: files
# stops: 1 3 4
import zoneinfo

try:
    zoneinfo.TZPATH
    zone = zoneinfo.ZoneInfo.from_file(open("/etc/passwd", "rb"))
except ValueError as error:
    print("REACHED")
    if "passwd" in str(error) or "magic" in str(error):
        print("ESCAPED")
