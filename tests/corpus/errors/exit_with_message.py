"""A program that refuses its input with a message on stderr and status 1."""
# args are fixed in the text: the program looks at a table instead
import sys

CONFIG = """
[server]
port = 80 80
host = example
[client]
retries = three
"""


class ConfigError(Exception):
    def __init__(self, line, message):
        super().__init__(message)
        self.line = line

    def __str__(self):
        return f"line {self.line}: {super().__str__()}"


def parse(text):
    section, result = None, {}
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line:
            continue
        if line.startswith("[") and line.endswith("]"):
            section = result.setdefault(line[1:-1], {})
            continue
        key, sep, value = (part.strip() for part in line.partition("="))
        if not sep:
            raise ConfigError(number, f"expected '=' in {line!r}")
        if section is None:
            raise ConfigError(number, "no section yet")
        section[key] = (number, value)
    return result


CHECKS = {"port": int, "retries": int, "host": str}


def check(config):
    for section, pairs in config.items():
        for key, (number, value) in pairs.items():
            try:
                yield section, key, CHECKS[key](value)
            except ValueError as error:
                yield section, key, ConfigError(number, str(error))


for bad in ("x = 1", "[a]\nnothing here"):
    try:
        parse(bad)
    except ConfigError as error:
        print(error)
problems = []
for section, key, value in check(parse(CONFIG)):
    if isinstance(value, ConfigError):
        problems.append(value)
        print(f"{section}.{key}: {value}", file=sys.stderr)
    else:
        print(f"{section}.{key} = {value!r}")
if problems:
    sys.exit(f"{len(problems)} problems, first: {problems[0]}")
