# args: add -n 3 --name=Ann --verbose milk eggs
"""Option parsing with match, from sys.argv, with errors on stderr."""
import sys


def parse(argv):
    options, rest = {"n": 1, "verbose": False}, []
    while argv:
        match argv:
            case ["--", *tail]:
                rest += tail
                break
            case ["-n", number, *argv] if number.isdigit():
                options["n"] = int(number)
            case ["-n", *_]:
                raise ValueError("-n needs a number")
            case ["--verbose" | "-v", *argv]:
                options["verbose"] = True
            case [str(opt), *argv] if opt.startswith("--") and "=" in opt:
                key, _, value = opt[2:].partition("=")
                options[key] = value
            case [opt, *_] if opt.startswith("-"):
                raise ValueError(f"unknown option {opt}")
            case [word, *argv]:
                rest.append(word)
    return options, rest


def run(argv):
    try:
        options, words = parse(argv)
    except ValueError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    match words, options:
        case ["add", *items], {"n": n, "name": name} if items:
            for item in items:
                print(f"{name} adds {n} x {item}")
        case ["add", *items], {"n": n}:
            print("somebody adds", n, items)
        case ["list"], {"verbose": True}:
            print("a long list")
        case ["list"], _:
            print("a list")
        case [], _:
            print("nothing to do")
            return 1
        case [command, *_], _:
            print(f"no command {command!r}")
            return 3
    return 0


print(sys.argv[1:])
statuses = [run(a) for a in (sys.argv[1:], ["list"], ["-v", "list"], [], ["fly"], ["-n"], ["-n", "x"], ["--bad"],
                             ["add", "--", "-n", "tea"])]
print(statuses)
sys.exit(sum(statuses))
