# stdin: 3\nann 5\nbob x\ncid 7\n\nlast line without newline
"""Reads its input with input() in several ways, until EOF."""
import sys

count = int(input())
scores = {}
for _ in range(count):
    name, score = input("name and score: ").split()
    try:
        scores[name] = int(score)
    except ValueError as error:
        print(f"\n{name}: {error}", file=sys.stderr)
print(scores, repr(input("empty? ")))
while True:
    try:
        line = input("> ")
    except EOFError as error:
        print("EOF:", error)
        break
    else:
        print(line.upper())
try:
    input()
except EOFError:
    print("still at the end")
print(repr(sys.stdin.read()), sys.stdin.readline() == "")


def ask(prompt, convert=int, *, tries=2, source=iter(["x", "12", "bad", "worse"])):
    for attempt in range(tries):
        text = next(source)
        try:
            return convert(text)
        except ValueError:
            print(f"{prompt}: {text!r} refused, {tries - attempt - 1} left")
    raise SystemExit(f"no answer to {prompt}")


print(ask("number"))
ask("other")
