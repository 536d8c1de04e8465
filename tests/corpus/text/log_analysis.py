"""Access-log analysis with named groups, Counters, percentiles and text histograms."""
import re
from collections import Counter, defaultdict
from datetime import datetime
from statistics import median

LOG = '''10.0.0.1 - ann [05/Mar/2024:10:00:01 +0000] "GET /index.html HTTP/1.1" 200 512 0.031
10.0.0.2 - - [05/Mar/2024:10:00:02 +0000] "GET /missing HTTP/1.1" 404 0 0.002
garbage
10.0.0.1 - ann [05/Mar/2024:10:05:09 +0000] "POST /login?x=1&y=2 HTTP/1.1" 302 17 0.210
10.0.0.3 - bob [05/Mar/2024:11:59:59 +0000] "GET /index.html HTTP/1.0" 200 512 0.029
10.0.0.2 - - [05/Mar/2024:12:00:00 +0000] "GET /big.bin HTTP/1.1" 200 1048576 1.730
10.0.0.2 - - [05/Mar/2024:12:00:01 +0000] "BREW /pot HTTP/1.1" 418 - 0.001'''
LINE = re.compile(r'(?P<ip>[\d.]+) - (?P<user>\S+) \[(?P<when>[^\]]+)\] "(?P<method>[A-Z]+) (?P<path>[^?" ]+)(?:\?(?P<query>\S*))? (?P<proto>[^"]+)" (?P<status>\d{3}) (?P<size>\d+|-) (?P<time>[\d.]+)')


class Entry(dict):
    __getattr__ = dict.__getitem__

    @classmethod
    def parse(cls, line):
        if m := LINE.fullmatch(line):
            e = cls(m.groupdict())
            e |= {"status": int(e.status), "size": 0 if e.size == "-" else int(e["size"]), "time": float(e.time),
                  "when": datetime.strptime(e.when, "%d/%b/%Y:%H:%M:%S %z"), "query": dict(p.split("=") for p in (e.query or "").split("&") if p)}
            return e


entries, bad = [], []
for n, line in enumerate(LOG.splitlines(), 1):
    entries.append(e) if (e := Entry.parse(line)) else bad.append((n, line))
print(len(entries), bad, entries[2].query, entries[2].path)
print(Counter(e.status // 100 * 100 for e in entries), Counter(e.path for e in entries).most_common(1), {e.method for e in entries} - {"GET", "POST"})
by_ip = defaultdict(lambda: [0, 0.0])
for e in entries:
    by_ip[e.ip][0] += e["size"]
    by_ip[e.ip][1] += e.time
for ip, (size, time) in sorted(by_ip.items(), key=lambda kv: -kv[1][0]):
    unit = next((f"{size / k:.1f}{u}" for k, u in ((2 ** 20, "M"), (2 ** 10, "K")) if size >= k), f"{size}B")
    print(f"{ip:<10}{unit:>8}{time:>8.3f}s")
hours = Counter(e.when.hour for e in entries)
print(*(f"{h:02}h {'#' * hours[h]:<4}{hours[h]}" for h in range(min(hours), max(hours) + 1)), sep="\n")
times = sorted(e.time for e in entries)
print(median(times), times[int(len(times) * .9)], f"{sum(times):.3f}", (entries[-1].when - entries[0].when).total_seconds(), [f"{e.when:%H:%M}" for e in entries if e.user != "-"])
try:
    entries[0].nothing
except KeyError as error:
    print("no field", error)
print(LINE.groups, sorted(LINE.groupindex, key=LINE.groupindex.get), re.sub(r"\d+\.\d+\.\d+\.(\d+)", r"x.x.x.\1", LOG.splitlines()[0])[:20])
