import time

a = time.perf_counter()
time.sleep(0.01)
b = time.perf_counter()
print(0.009 < b - a < 1, time.monotonic() > 0, time.time() > 1.6e9)
print(time.gmtime(0), time.strftime("%Y-%m-%d %H:%M", time.gmtime(86400)))
print(time.strptime("2024-02-29", "%Y-%m-%d").tm_yday, time.mktime((1970, 1, 2, 0, 0, 0, 0, 0, 0)))
print(time.asctime(time.gmtime(0)), time.ctime(0), time.timezone, time.tzname)
print(time.process_time() >= 0, type(time.time_ns()), time.localtime(5)[5])
for bad in (-1, float("nan"), "x", 1e40):
    try:
        time.sleep(bad)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__)
