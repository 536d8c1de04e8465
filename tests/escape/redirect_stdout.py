# tries: a library exchanges the process's stream
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import contextlib
import sys


class Sink:
    def write(self, text):
        return len(text)

    def flush(self):
        return None


before = sys.stdout
with contextlib.redirect_stdout(Sink()):
    changed = sys.stdout is not before
if changed:
    print("REACHED")
    use(lambda path: open(path))
