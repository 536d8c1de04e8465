# args: --name x
import argparse
import sys
from argparse import *


def parse(p, *args):
    try:
        print(p.parse_args(list(args)))
    except SystemExit as error:
        print("exit", error.code)


p = ArgumentParser(prog="tool", description="A tool.", epilog="The end.")
p.add_argument("files", nargs="*", help="what to read")
p.add_argument("-n", "--count", type=int, default=3, help="how many (%(default)s)")
p.add_argument("-v", "--verbose", action="store_true")
p.add_argument("-q", action="count", default=0)
p.add_argument("--mode", choices=["fast", "slow"], help="one of %(choices)s")
p.add_argument("--pair", nargs=2, metavar=("A", "B"), type=float)
p.add_argument("--add", action="append", dest="added")
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--version", action="version", version="%(prog)s 1.0")
p.add_argument("--colour", action=argparse.BooleanOptionalAction, default=True)
p.add_argument("--format", "--path", dest="format", default="plain")
group = p.add_argument_group("group", "of two")
group.add_argument("--one", required=False)
one = p.add_mutually_exclusive_group()
one.add_argument("--yes", action="store_true")
one.add_argument("--no", action="store_true")
print(p.format_help())
print(p.format_usage())
parse(p)
parse(p, "a", "b", "-n", "5", "-v", "-qq", "--mode", "slow", "--pair", "1", "2")
parse(p, "--add", "1", "--add=2", "--const", "--no-colour", "--one", "x")
for wrong in (["-n", "x"], ["--mode", "no"], ["--yes", "--no"], ["--nothing"],
              ["--pair", "1"], ["--version"], ["-h"]):
    parse(p, *wrong)
args = p.parse_args(["--format", "fancy", "f"])
print(args.format, args.files, vars(args)["count"], "files" in args, args == p.parse_args(["--format", "fancy", "f"]))
args.count = 9
setattr(args, "more", 1)
print(args)
print(p.parse_known_args(["f", "--other"]))


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print(type(parser).__name__, self.dest, values, option_string)
        setattr(namespace, self.dest, values.upper())


def even(text):
    n = int(text)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{n} is odd")
    return n


p = ArgumentParser(prog="more", formatter_class=ArgumentDefaultsHelpFormatter,
                   exit_on_error=False, fromfile_prefix_chars="@")
p.add_argument("--up", action=Upper, default="d", help="upper")
p.add_argument("--even", type=even, default=0)
parse(p, "--up", "abc", "--even", "2")
try:
    p.parse_args(["--even", "3"])
except ArgumentError as error:
    print(error)
p.print_help()

p = ArgumentParser(prog="git")
p.set_defaults(func=print, level=1)
sub = p.add_subparsers(dest="command", help="commands", title="commands")
a = sub.add_parser("add", help="add files", aliases=["a"])
a.add_argument("name")
a.set_defaults(func=len)
b = sub.add_parser("commit")
b.add_argument("-m", "--message", required=True)
p.print_help()
a.print_usage()
parse(p, "add", "x")
parse(p, "commit", "-m", "text")
parse(p, "commit")
parse(p, "other")
parse(p)


class Holder:
    level = 7


holder = Holder()
p.parse_args(["add", "y"], namespace=holder)
print(holder.name, holder.level, vars(holder))


class Wide(argparse.RawTextHelpFormatter):
    def _split_lines(self, text, width):
        return super()._split_lines(text, width) + ["--"]

    def add_usage(self, usage, actions, groups, prefix="Use: "):
        super().add_usage(usage, actions, groups, prefix)


p = ArgumentParser(prog="wide", formatter_class=Wide, usage="%(prog)s [it]",
                   conflict_handler="resolve", prefix_chars="-+")
p.add_argument("-x", help="first\nsecond")
p.add_argument("-x", "+y", help="again", type=int)
p.print_help(sys.stdout)
parse(p, "+y", "3")
parent = ArgumentParser(add_help=False)
parent.add_argument("--shared", default=SUPPRESS)
p = ArgumentParser(parents=[parent], prog="child", argument_default=None,
                   allow_abbrev=False)
p.add_argument("rest", nargs=REMAINDER)
parse(p, "--shared", "1", "x", "-y")
parse(p, "--shar", "1")
p = ArgumentParser()
p.add_argument("--name")
print(p.prog, p.parse_args())
try:
    p.error("said by the program")
except SystemExit as error:
    print(error.code)
print(Namespace(a=1, b="x"), Namespace(a=1) == Namespace(a=1))
print(repr(p.add_argument("--last", type=int)))
for wrong in (lambda: p.add_argument("--name"), lambda: p.add_argument("x", dest="y"),
              lambda: p.add_argument("-z", action="nothing"),
              lambda: p.add_argument("-z", type="nothing")):
    try:
        wrong()
    except (ValueError, ArgumentError) as error:
        print(type(error).__name__, error)
