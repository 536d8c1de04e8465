"""traceback's words for an exception, from C code that reads the frames itself and
takes sources from memory. Nobody gets a frame or a traceback object, so what takes
one is left out, and the traceback that a caller names is that of the exception:
the one that it has is not known to it."""
import sys

UNGIVEN = library._sentinel


def exception_of(exc, value, tb):
    """What the library makes of its three arguments."""
    if (value is UNGIVEN) != (tb is UNGIVEN):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not UNGIVEN:
        return value
    if exc is None or isinstance(exc, BaseException):
        return exc
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def lines_of(value, limit, chain):
    if value is None:
        return ["NoneType: None\n"]
    return error_lines(value, limit, bool(chain))


def write_lines(lines, file):
    if file is None:
        file = sys.stderr
    for line in lines:
        print(line, file=file, end="")


def format_exception(exc, /, value=UNGIVEN, tb=UNGIVEN, limit=None, chain=True):
    """Format a stack trace and the exception information."""
    return lines_of(exception_of(exc, value, tb), limit, chain)


def print_exception(exc, /, value=UNGIVEN, tb=UNGIVEN, limit=None, file=None,
                    chain=True):
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file'."""
    write_lines(lines_of(exception_of(exc, value, tb), limit, chain), file)


def format_exception_only(exc, /, value=UNGIVEN, **settings):
    """Format the exception part of a traceback."""
    if value is UNGIVEN:
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    return error_only(value)


def print_exc(limit=None, file=None, chain=True):
    """Shorthand for 'print_exception(sys.exception(), limit, file, chain)'."""
    write_lines(lines_of(sys.exception(), limit, chain), file)


def format_exc(limit=None, chain=True):
    """Like print_exc() but return a string."""
    return "".join(lines_of(sys.exception(), limit, chain))


def stack(f, limit):
    if f is not None:
        raise TypeError("only the stack that runs can be shown here")
    lines = stack_lines()
    if limit is None:
        return lines
    return lines[-limit:] if limit >= 0 else lines[:-limit]


def format_stack(f=None, limit=None):
    """Shorthand for 'format_list(extract_stack(f, limit))'."""
    return stack(f, limit)


def print_stack(f=None, limit=None, file=None):
    """Print a stack trace from its invocation point."""
    write_lines(stack(f, limit), file)


library.format_exception = format_exception
library.print_exception = print_exception
library.format_exception_only = format_exception_only
library.print_exc = print_exc
library.format_exc = format_exc
library.format_stack = format_stack
library.print_stack = print_stack
