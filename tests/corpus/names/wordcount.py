# args: -l -w input.txt --top=2
# stdin: the cat\nsat on the mat\n\nthe end
"""wc with options from sys.argv: reads stdin since it may open nothing."""
import sys
from collections import Counter


class Options(dict):
    __getattr__ = dict.get

    @classmethod
    def parse(cls, argv):
        options, rest = cls(), []
        for arg in argv:
            if arg.startswith("--"):
                key, eq, value = arg[2:].partition("=")
                options[key] = int(value) if value.isdigit() else value if eq else True
            elif arg.startswith("-"):
                options.update(dict.fromkeys(arg[1:], True))
            else:
                rest.append(arg)
        return options, rest


options, files = Options.parse(sys.argv[1:])
print(dict(options), files, options.missing, options.l, sys.argv[0].endswith("wordcount.py"))
counts = Counter()
lines = words = chars = 0
for line in sys.stdin:
    lines += 1
    chars += len(line)
    found = line.split()
    words += len(found)
    counts.update(found)
report = {"l": lines, "w": words, "c": chars}
print(" ".join(f"{report[k]:7}" for k in "lwc" if options.get(k) or not options), *files)
for word, n in counts.most_common(options.top):
    print(f"{word:10}{n}")
if files:
    print(f"cannot open {files[0]}", file=sys.stderr)
    raise SystemExit(len(files) + 1)
