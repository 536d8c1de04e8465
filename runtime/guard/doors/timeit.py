"""timeit, all of it ours: a statement that is a text is compiled like any text of
the program's, in a copy of the variables that it is given, and timed by the clock
that the policy lets the program have."""
import itertools
import sys
import time

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5

TEMPLATE = """
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def indented(text, columns):
    return text.replace("\n", "\n" + " " * columns)


def part(what, text, columns, space, init, before):
    """A statement's place in the template, and what it needs there."""
    if isinstance(text, str):
        guest_compile(before + text, "<timeit-src>", "exec")
        return indented(text, columns), before + text + "\n"
    if callable(text):
        space["_" + what] = text
        init.append(f", _{what}=_{what}")
        return f"_{what}()", ""
    raise ValueError(f"{what} is neither a string nor callable")


class Timer:
    """Class for timing execution speed of small code snippets."""
    __module__ = "timeit"

    def __init__(self, stmt="pass", setup="pass", timer=default_timer,
                 globals=None):
        space, init = {}, []
        setup_text, before = part("setup", setup, 4, space, init, "")
        stmt_text, _ = part("stmt", stmt, 8, space, init, before)
        text = TEMPLATE.format(init="".join(init), setup=setup_text,
                               stmt=stmt_text)
        names = dict({} if globals is None else globals)
        names.pop("__builtins__", None)
        guest_exec(guest_compile(text, "<timeit-src>", "exec"), names, space)
        self._text = text
        self._inner = space["inner"]
        self._timer = timer

    def print_exc(self, file=None):
        """Helper to print a traceback from the timed code."""
        remember_source("<timeit-src>", self._text)
        for line in error_lines(sys.exception(), None, True):
            print(line, file=file or sys.stderr, end="")
        remember_source("<timeit-src>", None)

    def timeit(self, number=default_number):
        """Time 'number' executions of the main statement."""
        return self._inner(itertools.repeat(None, number), self._timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        """Call timeit() a few times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Return the number of loops and time taken so that total time >= 0.2."""
        scale = 1
        while True:
            for digit in 1, 2, 5:
                number = scale * digit
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer,
           number=default_number, globals=None):
    """Convenience function to create Timer object and call timeit method."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer,
           repeat=default_repeat, number=default_number, globals=None):
    """Convenience function to create Timer object and call repeat method."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


default_timer = passage(default_timer)
