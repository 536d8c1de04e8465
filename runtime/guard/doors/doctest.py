"""doctest, all of it ours: examples are run as a prompt runs them, by the compiler
and the audit of this process, in a copy of the program's variables that no guest
holds. No file is read and no debugger is there, and nobody gets the objects of the
search: what a program asks for is whether its examples hold."""
import collections
import io
import os
import re
import sys
import types

DONT_ACCEPT_TRUE_FOR_1 = 1
DONT_ACCEPT_BLANKLINE = 2
NORMALIZE_WHITESPACE = 4
ELLIPSIS = 8
SKIP = 16
IGNORE_EXCEPTION_DETAIL = 32
COMPARISON_FLAGS = 63
REPORT_UDIFF = 64
REPORT_CDIFF = 128
REPORT_NDIFF = 256
REPORT_ONLY_FIRST_FAILURE = 512
FAIL_FAST = 1024
REPORTING_FLAGS = 1984

FLAGS = {name: value for name, value in list(globals().items())
         if name.isupper() and type(value) is int and value & value - 1 == 0}
MINOR = sys.version_info[1]
DIVIDER = "*" * 70

Example = collections.namedtuple("Example",
                                 "source want exc_msg lineno indent options")
DocTest = collections.namedtuple("DocTest",
                                 "name examples globs filename lineno")


Sums = collections.namedtuple("TestResults", "failed attempted")
Sums.__module__ = Example.__module__ = DocTest.__module__ = "door"


class TestResults(Sums):
    __module__ = "doctest"
    if MINOR >= 13:
        def __new__(cls, failed, attempted, *, skipped=0):
            self = super().__new__(cls, failed, attempted)
            self.skipped = skipped
            return self

        def __repr__(self):
            more = f", skipped={self.skipped}" if self.skipped else ""
            return f"TestResults(failed={self.failed}, " \
                   f"attempted={self.attempted}{more})"
    else:
        __slots__ = ()


def library_line():
    """Where the library runs an example: a traceback begins there."""
    path = os.path.join(os.path.dirname(os.__file__), "doctest.py")
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.lstrip().startswith("exec(compile(example.source"):
                return f'  File "{path}", line {number}, in __run\n' \
                       f"    {line.strip()}\n"
    return ""


RUNNER_LINE = library_line()


def displayhook(value):
    if value is not None:
        sys.stdout.write(repr(value) + "\n")


sys.displayhook = displayhook

# ---- reading a docstring ----

EXAMPLE = re.compile(r"( *)>>>( ?)(.*)")
OPTION = re.compile(r"#\s*doctest:\s*([^\n\'\"]*)$", re.M)
ERROR = re.compile(r"Traceback \((?:most recent call last|innermost last)\):\s*$"
                   r".*?^(?P<msg>\w+.*)", re.M | re.S)


def strip_indent(line, indent, number, name):
    if line[:indent] != " " * indent and line[:indent].strip(" "):
        raise ValueError(f"line {number + 1} of the docstring for {name} has "
                         f"inconsistent leading whitespace: {line!r}")
    return line[indent:]


def check_blank(text, indent, number, name):
    if len(text) > indent + 3 and text[indent + 3] != " ":
        raise ValueError(f"line {number + 1} of the docstring for {name} lacks "
                         f"blank after {text[indent:indent + 3]}: {text!r}")


def options_of(source, name, lineno):
    options = {}
    for match in OPTION.finditer(source):
        for option in match.group(1).replace(",", " ").split():
            if option[0] not in "+-" or option[1:] not in FLAGS:
                raise ValueError(f"line {lineno + 1} of the doctest for {name} "
                                 f"has an invalid option: {option!r}")
            options[FLAGS[option[1:]]] = option[0] == "+"
    return options


def examples_of(text, name):
    lines = text.expandtabs().split("\n")
    indents = [len(line) - len(line.lstrip(" ")) for line in lines
               if line.strip()]
    least = min(indents, default=0)
    lines = [line[least:] for line in lines]
    at = 0
    while at < len(lines):
        match = EXAMPLE.match(lines[at])
        if not match:
            at += 1
            continue
        first, indent = at, len(match.group(1))
        source = []
        while at == first or at < len(lines) and \
                lines[at][indent:indent + 3] == "..." and \
                not lines[at][:indent].strip(" "):
            check_blank(lines[at], indent, at, name)
            source.append(lines[at][indent + 4:])
            at += 1
        want = []
        while at < len(lines) and lines[at].strip(" ") and \
                not lines[at].lstrip(" ").startswith(">>>"):
            want.append(strip_indent(lines[at], indent, at, name).rstrip("\r"))
            at += 1
        source, want = "\n".join(source), "\n".join(want)
        options = options_of(source, name, first)
        if all(not line.strip() or line.lstrip().startswith("#")
               for line in source.split("\n")):
            continue
        error = ERROR.match(want)
        yield Example(source + "\n", want and want + "\n",
                      error and error["msg"].rstrip("\n") + "\n", first,
                      least + indent, options)


# ---- finding docstrings ----

def unwrapped(value):
    seen = set()
    while id(value) not in seen:
        seen.add(id(value))
        inner = guest_getattr(value, "__wrapped__", None)
        if inner is None:
            break
        value = inner
    return value


def is_class(value):
    return issubclass(type(value), type)


def is_routine(value):
    cls = type(value)
    if issubclass(cls, type):
        return False
    return issubclass(cls, (types.FunctionType, types.BuiltinFunctionType,
                            types.MethodType)) or \
        hasattr(cls, "__get__") and not hasattr(cls, "__set__")


def line_of(value, source):
    """Where its docstring begins, from 0; None where nobody knows."""
    lineno = None
    if isinstance(value, types.ModuleType):
        lineno = 0
    elif is_class(value):
        head = re.compile(r"^\s*class\s*%s\b" % re.escape(value.__name__))
        lineno = next((i for i, line in enumerate(source) if head.match(line)),
                      None)
    else:
        value = getattr(value, "__func__", value)
        if type(unwrapped(value)) is types.FunctionType:
            lineno = unwrapped(value).__code__.co_firstlineno - 1
    if lineno is None:
        return None
    quote = re.compile(r"(^|.*:)\s*\w*(\"|')")
    return next((i for i in range(lineno, len(source))
                 if quote.match(source[i])), None)


class Search:
    """All tests of a module, or of one object."""
    __module__ = "door"

    def __init__(self, module, globs, exclude_empty, recurse=True):
        self.module = module
        self.globs = globs
        self.exclude_empty = exclude_empty
        self.recurse = recurse
        self.seen = set()
        self.tests = []
        self.filename = None
        self.source = []
        if module is not None:
            self.filename = module.__dict__.get("__file__") or module.__name__
            if module is main_module():
                self.source = program_text().split("\n")

    def is_ours(self, value):
        name = guest_getattr(value, "__module__", None)
        return isinstance(value, property) or name == self.module.__name__

    def add(self, value, name):
        doc = value if isinstance(value, str) else \
            guest_getattr(value, "__doc__", None)
        doc = "" if doc is None else str(doc)
        if doc or not self.exclude_empty:
            examples = list(examples_of(doc, name))
            lineno = line_of(value, self.source) if doc else None
            self.tests.append(DocTest(name, examples, self.globs,
                                      self.filename, lineno))

    def find(self, value, name):
        if id(value) in self.seen:
            return
        self.seen.add(id(value))
        self.add(value, name)
        if not self.recurse or self.module is None:
            return
        if isinstance(value, types.ModuleType):
            for key, inner in list(value.__dict__.items()):
                if (is_routine(unwrapped(inner)) or is_class(inner)) and \
                        self.is_ours(inner):
                    self.find(inner, f"{name}.{key}")
            self.find_extra(value.__dict__.get("__test__", {}), name)
        elif is_class(value):
            for key, inner in list(value.__dict__.items()):
                if isinstance(inner, (staticmethod, classmethod)):
                    inner = inner.__func__
                if (is_routine(inner) or is_class(inner) or
                        isinstance(inner, property)) and self.is_ours(inner):
                    self.find(inner, f"{name}.{key}")

    def find_extra(self, extra, name):
        for key, inner in extra.items():
            if not isinstance(key, str):
                raise ValueError("DocTestFinder.find: __test__ keys must be "
                                 f"strings: {type(key)!r}")
            self.find(inner, f"{name}.__test__.{key}")


# ---- comparing ----

def ascii_of(text):
    return str(text.encode("ASCII", "backslashreplace"), "ASCII")


def ellipsis_match(want, got):
    if "..." not in want:
        return want == got
    pieces = want.split("...")
    start, end = 0, len(got)
    if pieces[0]:
        if not got.startswith(pieces[0]):
            return False
        start = len(pieces[0])
    if pieces[-1]:
        if not got.endswith(pieces[-1]):
            return False
        end -= len(pieces[-1])
    if start > end:
        return False
    for piece in pieces[1:-1]:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


def check_output(want, got, flags):
    want, got = ascii_of(want), ascii_of(got)
    if got == want:
        return True
    if not flags & DONT_ACCEPT_TRUE_FOR_1 and \
            (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
        return True
    if not flags & DONT_ACCEPT_BLANKLINE:
        want = re.sub(r"(?m)^<BLANKLINE>\s*?$", "", want)
        got = re.sub(r"(?m)^[^\S\n]+$", "", got)
        if got == want:
            return True
    if flags & NORMALIZE_WHITESPACE:
        got, want = " ".join(got.split()), " ".join(want.split())
        if got == want:
            return True
    return bool(flags & ELLIPSIS) and ellipsis_match(want, got)


def indented(text):
    return re.sub("(?m)^(?!$)", "    ", text)


def difference(example, got, flags):
    want = example.want
    if not flags & DONT_ACCEPT_BLANKLINE:
        got = re.sub("(?m)^[ ]*(?=\n)", "<BLANKLINE>", got)
    if want and got:
        return f"Expected:\n{indented(want)}Got:\n{indented(got)}"
    if want:
        return f"Expected:\n{indented(want)}Got nothing\n"
    if got:
        return f"Expected nothing\nGot:\n{indented(got)}"
    return "Expected nothing\nGot nothing\n"


def without_detail(message):
    end = len(message)
    for mark in "\n:":
        found = message.find(mark, 0, end)
        if found >= 0:
            end = found
    return message[message.rfind(".", 0, end) + 1:end]


# ---- running ----

def take(output):
    """What was printed since the last time."""
    text = output.getvalue()
    output.seek(0)
    output.truncate()
    return text if not text or text.endswith("\n") else text + "\n"


def traceback_of(error):
    lines = error_lines(error, None, True)
    for at, line in enumerate(lines):
        last = at
        if line == "Traceback (most recent call last):\n":
            last = at + 1
    lines.insert(last, RUNNER_LINE)
    return "".join(lines)


class Runner:
    __module__ = "door"

    def __init__(self, verbose, flags):
        self.verbose = verbose
        self.flags = flags
        self.results = {}  # name -> [failures, tries, skips]

    def header(self, test, example):
        lines = [DIVIDER]
        if test.filename:
            lineno = "?" if test.lineno is None else \
                test.lineno + example.lineno + 1
            lines.append(f'File "{test.filename}", line {lineno}, '
                         f"in {test.name}")
        else:
            lines.append(f"Line {example.lineno + 1}, in {test.name}")
        lines += ["Failed example:", indented(example.source)]
        return "\n".join(lines)

    def start(self, out, example):
        if self.verbose:
            text = "Trying:\n" + indented(example.source)
            out(text + ("Expecting:\n" + indented(example.want)
                        if example.want else "Expecting nothing\n"))

    def one(self, test, number, example, flags, space, output):
        """Run an example: (whether it holds, what it printed, exception)."""
        filename = f"<doctest {test.name}[{number}]>"
        remember_source(filename, example.source)
        try:
            run_single(example.source, filename, space)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            raised = error
        else:
            got = take(output)
            return check_output(example.want, got, flags), got, None
        finally:
            remember_source(filename, None)
        got = take(output)
        lines = error_only(raised)
        if MINOR >= 12 and len(lines) > 1:
            name = type(raised).__qualname__
            heads = (f"{name}:", f"{raised.__class__.__module__}.{name}:")
            lines = next((lines[i:] for i, line in enumerate(lines)
                          if line.startswith(heads)), lines[-1:])
        message = "".join(lines) if MINOR >= 12 else lines[-1]
        if example.exc_msg is None:
            return False, got, raised
        good = check_output(example.exc_msg, message, flags) or \
            flags & IGNORE_EXCEPTION_DETAIL and check_output(
                without_detail(example.exc_msg), without_detail(message), flags)
        return bool(good), got + traceback_of(raised), None

    def run(self, test):
        stdout = sys.stdout
        out = stdout.write
        output = sys.stdout = io.StringIO()
        failures = tries = skips = 0
        space = new_space(test.globs)
        try:
            for number, example in enumerate(test.examples):
                quiet = self.flags & REPORT_ONLY_FIRST_FAILURE and failures
                flags = self.flags
                for flag, on in example.options.items():
                    flags = flags | flag if on else flags & ~flag
                if flags & SKIP:
                    skips += 1
                    tries += MINOR >= 13
                    continue
                tries += 1
                if not quiet:
                    self.start(out, example)
                good, got, error = self.one(test, number, example, flags, space,
                                            output)
                failures += not good
                if not quiet:
                    self.report(out, test, example, flags, good, got, error)
                if failures and self.flags & FAIL_FAST:
                    break
        finally:
            sys.stdout = stdout
        sums = self.results.setdefault(test.name, [0, 0, 0])
        for i, n in enumerate((failures, tries, skips)):
            sums[i] += n

    def report(self, out, test, example, flags, good, got, error):
        if good:
            if self.verbose:
                out("ok\n")
        elif error is None:
            out(self.header(test, example) + difference(example, got, flags))
        else:
            out(self.header(test, example) + "Exception raised:\n" +
                indented(traceback_of(error)))

    # -- sums --

    def summarize(self):
        rows = sorted((name, *sums) for name, sums in self.results.items())
        total = [sum(row[i] for row in rows) for i in (1, 2, 3)]
        write = summary_13 if MINOR >= 13 else summary_11
        write(rows, *total, self.verbose)
        if MINOR >= 13:
            return TestResults(total[0], total[1], skipped=total[2])
        return TestResults(total[0], total[1])


def summary_11(rows, failures, tries, skips, verbose):
    without = [row for row in rows if row[2] == 0]
    passed = [row for row in rows if row[2] and not row[1]]
    failed = [row for row in rows if row[1]]
    if verbose and without:
        print(len(without), "items had no tests:")
        for row in without:
            print("   ", row[0])
    if verbose and passed:
        print(len(passed), "items passed all tests:")
        for name, _, count, _ in passed:
            print(" %3d tests in %s" % (count, name))
    if failed:
        print(DIVIDER)
        print(len(failed), "items had failures:")
        for name, bad, count, _ in failed:
            print(" %3d of %3d in %s" % (bad, count, name))
    if verbose:
        print(tries, "tests in", len(rows), "items.")
        print(tries - failures, "passed and", failures, "failed.")
    if failures:
        print("***Test Failed***", failures, "failures.")
    elif verbose:
        print("Test passed.")


def counted(n, word):
    return f"{n} {word}{'' if n == 1 else 's'}"


def summary_13(rows, failures, tries, skips, verbose):
    without = [row for row in rows if row[2] == 0]
    passed = [row for row in rows if row[2] and not row[1]]
    failed = [row for row in rows if row[1]]
    if verbose and without:
        print(f"{counted(len(without), 'item')} had no tests:")
        for row in without:
            print(f"    {row[0]}")
    if verbose and passed:
        print(f"{counted(len(passed), 'item')} passed all tests:")
        for name, _, count, _ in passed:
            print(f" {count:3d} test{'' if count == 1 else 's'} in {name}")
    if failed:
        print(DIVIDER)
        print(f"{counted(len(failed), 'item')} had failures:")
        for name, bad, count, _ in failed:
            print(f" {bad:3d} of {count:3d} in {name}")
    if verbose:
        print(f"{counted(tries, 'test')} in {counted(len(rows), 'item')}.")
        print(f"{tries - failures} passed" +
              (f" and {failures} failed." if failures else "."))
    if failures:
        more = f" and {counted(skips, 'skipped test')}" if skips else ""
        print(f"***Test Failed*** {counted(failures, 'failure')}{more}.")
    elif verbose:
        print("Test passed.")


# ---- what a program calls ----

def asked_verbose(verbose):
    if verbose is None:
        facade = facade_of("sys")
        return "-v" in (guest_argv() if facade is None else
                        facade.__dict__["argv"])
    return verbose


def module_of(m):
    if m is None:
        return main_module()
    if not isinstance(m, types.ModuleType):
        raise TypeError(f"testmod: module required; {m!r}")
    return m


def testmod(m=None, name=None, globs=None, verbose=None, report=True,
            optionflags=0, extraglobs=None, raise_on_error=False,
            exclude_empty=False):
    """Test examples in the given module.  Return (#failures, #tests)."""
    if raise_on_error:
        raise ValueError("raise_on_error is not available here")
    module = module_of(m)
    globs = dict(module.__dict__ if globs is None else globs)
    globs.pop("__builtins__", None)
    globs.update(extraglobs or {})
    globs.setdefault("__name__", "__main__")
    search = Search(module, globs, exclude_empty)
    search.find(module, module.__name__ if name is None else name)
    runner = Runner(asked_verbose(verbose), optionflags)
    for test in sorted(search.tests, key=lambda test: test.name):
        runner.run(test)
    if report:
        return runner.summarize()
    failed = sum(sums[0] for sums in runner.results.values())
    return TestResults(failed, sum(s[1] for s in runner.results.values()))


def run_docstring_examples(f, globs, verbose=False, name="NoName",
                           compileflags=None, optionflags=0):
    """Test examples in the given object's docstring (`f`)."""
    globs = {key: value for key, value in globs.items()
             if key != "__builtins__"}
    runner = Runner(asked_verbose(verbose), optionflags)
    if verbose:
        print(f"Finding tests in {name}")
    search = Search(None, globs, False, recurse=False)
    search.find(f, name)
    for test in search.tests:
        runner.run(test)
