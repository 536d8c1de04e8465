# stdin: first\nsecond\r\nth\xc3\xa9rd\n\nlast without end
import sys

print(repr(sys.stdin.readline()), repr(sys.stdin.readline(3)))
print(repr(sys.stdin.read(2)))
for line in sys.stdin:
    print(repr(line))
    if not line.strip():
        break
print(sys.stdin.readlines(), repr(sys.stdin.read()), repr(sys.stdin.readline()))
print(sys.stdin.isatty(), sys.stdin.readable())
try:
    sys.stdin.write("x")
except OSError as error:
    print(type(error).__name__, error)
