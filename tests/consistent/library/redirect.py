import contextlib
import io
import sys
from contextlib import redirect_stderr, redirect_stdout

buffer = io.StringIO()
with redirect_stdout(buffer) as target:
    print("inside", target is buffer, sys.stdout is buffer)
    with redirect_stdout(sys.stderr):
        print("nested, on stderr")
    print("again")
print(repr(buffer.getvalue()), sys.stdout is buffer)
errors = io.StringIO()
with redirect_stderr(errors):
    print("lost", file=sys.stderr)
print(errors.getvalue().upper(), contextlib.redirect_stdout.__name__)


@contextlib.contextmanager
def captured():
    out = io.StringIO()
    with redirect_stdout(out):
        yield out


with captured() as out:
    print("caught")
print("got", out.getvalue())
try:
    with redirect_stdout(io.StringIO()):
        raise KeyError("through")
except KeyError as error:
    print(error)
