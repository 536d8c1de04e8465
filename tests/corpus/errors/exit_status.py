"""sys.exit in many clothes; the last one decides the status of the process."""
import sys


def run(f, *args):
    try:
        f(*args)
    except SystemExit as stop:
        return f"{type(stop).__name__} code={stop.code!r} args={stop.args}"
    except BaseException as error:
        return f"{type(error).__name__}: {error}"
    return "no exit"


class Quit(SystemExit):
    def __init__(self, reason):
        super().__init__(40 + len(reason))
        self.reason = reason


def main(argv):
    match argv:
        case []:
            return 0
        case ["help", *_]:
            print("usage: ...", file=sys.stderr)
            return 2
        case [unknown]:
            sys.exit(f"unknown command: {unknown}")
        case _:
            raise Quit("too many")


print(run(sys.exit), run(sys.exit, 5), run(sys.exit, "text"), run(sys.exit, None), sep="\n")
print(run(sys.exit, [1, 2]), run(main, []), run(main, ["x"]), run(main, ["a", "b"]), sep="\n")


def raise_(e):
    raise e


print(run(raise_, SystemExit), run(raise_, KeyboardInterrupt("stop")), run(raise_, Quit("because")))
try:
    sys.exit(9)
except SystemExit:
    print("first exit caught")
finally:
    print("finally")


class Finisher:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("leaving", self.name, kind and kind.__name__)
        return False


with Finisher("outer"), Finisher("inner"):
    if __name__ == "__main__":
        sys.exit(main(["help", "me"]) + 40)
print("never")
