import sys

out = sys.stdout
print(out.name, out.mode, out.encoding, out.newlines, out.closed)
print(out.readable(), out.writable(), out.isatty(), out.line_buffering)
print(repr(out), type(out).__name__)
print(out.write("text\n"))
out.writelines(["a", "b", "\n"])
out.flush()
out.buffer.write(b"bytes\n")
out.buffer.flush()
for wrong in (3, b"x", None):
    try:
        out.write(wrong)
    except TypeError as error:
        print(error)
for method in (out.read, out.readline):
    try:
        method()
    except OSError as error:
        print(type(error).__name__, error)
try:
    next(out)
except OSError as error:
    print(type(error).__name__, error)
print("to stderr", file=sys.stderr)
sys.stderr.write("\ud800 lone\n")
print(sys.stderr.errors, sys.stdin.encoding, sys.stdin.name, sys.stdin.mode)


class Upper:
    def __init__(self, target):
        self.target = target

    def write(self, text):
        return self.target.write(text.upper())

    def flush(self):
        self.target.flush()


sys.stdout = Upper(out)
print("shouted")
sys.stdout = out
print("calm")
