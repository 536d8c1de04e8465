"""warnings as the library has it, but for what shows them: source lines come from
memory, and a program's own showwarning and formatwarning are those that it has
put into its `warnings`. Nobody gets the list of filters, which the library shares,
and nothing asks a loader for source."""
import sys

warn = library.warn
resetwarnings = library.resetwarnings

recorders = []  # the append methods of the lists that catch, innermost last


def space():
    """The variables of the program's `warnings`; none if it imports none."""
    facade = facade_of("warnings")
    return {} if facade is None else facade.__dict__


def replaced(name):
    """What the program has put in the place of one of the two functions."""
    now = space().get(name)
    if host_class(type(now)) and \
            getattr(now, "__module__", None) == "warnings":
        return None  # it is still ours
    return now


def text_of(message):
    ours = replaced("formatwarning")
    arguments = (message.message, message.category, message.filename,
                 message.lineno)
    return ours(*arguments, message.line) if ours is not None else \
        formatwarning(*arguments, message.line)


def show(message):
    if recorders and recorders[-1] is not None:
        recorders[-1](message)
        return
    file = message.file
    if file is None and message.line is None and \
            replaced("formatwarning") is None:
        show_warning(message)
        return
    if file is None:
        file = sys.stderr
    if file is not None:
        try:
            file.write(text_of(message))
        except OSError:
            pass


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Hook to write a warning to a file; replace if you like."""
    show(library.WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """Function to format a warning the standard way."""
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        try:
            line = source_line(filename, lineno)
        except (TypeError, OverflowError):
            line = ""
    return f"{text}  {line.strip()}\n" if line else text


def _showwarnmsg(message):
    """Called by C code and by the library."""
    ours = replaced("showwarning")
    if ours is None:
        show(message)
        return
    if not callable(ours):
        raise TypeError("warnings.showwarning() must be set to a "
                        "function or method")
    ours(message.message, message.category, message.filename, message.lineno,
         message.file, message.line)


library._showwarnmsg = _showwarnmsg


def warn_explicit(message, category, filename, lineno, module=None,
                  registry=None, module_globals=None, source=None):
    """Issue a warning, or maybe ignore it or raise an exception."""
    if module is None:
        library.warn_explicit(message, category, filename, lineno,
                              registry=registry, source=source)
    else:
        library.warn_explicit(message, category, filename, lineno, module,
                              registry, None, source)


def vet(action, category, lineno):
    """What goes into the library's list: nothing that the program can change."""
    assert type(action) is str, f"invalid action: {action!r}"
    assert issubclass(type(category), type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert issubclass(type(lineno), int), "lineno must be an int >= 0"
    return int(lineno)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Insert a simple entry into the list of warnings filters (at the front)."""
    library.simplefilter(action, category, vet(action, category, lineno), append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0,
                   append=False):
    """Insert an entry into the list of warnings filters (at the front)."""
    library.filterwarnings(action, message, category, module,
                           vet(action, category, lineno), append)


class catch_warnings:
    """A context manager that copies and restores the warnings filter upon
    exiting the context."""
    __module__ = "warnings"

    def __init__(self, *, record=False, module=None, action=None,
                 category=Warning, lineno=0, append=False):
        if module is not None and module is not facade_of("warnings"):
            raise TypeError("catch_warnings() takes no other module here")
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno,
                                                    append)

    def __repr__(self):
        record = "record=True" if self._record else ""
        return f"{type(self).__name__}({record})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError("Cannot enter %r twice" % self)
        self._entered = True
        self._saved = (library.filters, space().get("showwarning"),
                       tuple(recorders))
        library.filters = library.filters[:]
        library._filters_mutated()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        recorders.append(log.append)
        space()["showwarning"] = showwarning
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError("Cannot exit %r without entering first" % self)
        library.filters, shown, recorders[:] = self._saved
        space()["showwarning"] = shown
        library._filters_mutated()


library.catch_warnings = catch_warnings
showwarning = passage(showwarning)
