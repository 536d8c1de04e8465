"""argparse is the library's own; what it reads and writes under the names of the
program's arguments goes through the guards, its messages are not translated, no
terminal is measured and no file is read."""
import sys

Namespace = library.Namespace
ArgumentParser = library.ArgumentParser
OWN = library.Action, library._ActionsContainer
FIXED = {
    "option_strings", "dest", "nargs", "const", "default", "type", "choices",
    "required", "help", "metavar", "prog", "usage", "description",
    "formatter_class", "conflict_handler", "add_help", "deprecated",
    "_get_formatter", "_handle_conflict_error", "_handle_conflict_resolve",
}
NOTHING = object()


def is_fixed(object, name):
    """A name that stands in the library's code, not in the program's."""
    return name in ("__name__", library._UNRECOGNIZED_ARGS_ATTR) or \
        name in FIXED and issubclass(type(object), OWN)


def known_getattr(object, name, *default):
    if is_fixed(object, name):
        return getattr(object, name, *default)
    return guest_getattr(object, name, *default)


def known_setattr(object, name, value):
    if is_fixed(object, name):
        setattr(object, name, value)
    else:
        guest_setattr(object, name, value)


def known_hasattr(object, name):
    return known_getattr(object, name, NOTHING) is not NOTHING


def known_vars(object):
    """For help, of which only a text is made; else as the program may ask."""
    if type(object) is Namespace or issubclass(type(object), library.Action):
        return vars(object)
    return guest_vars(object)


def no_open(*args, **settings):
    raise OSError("files are not available here")


class System:
    """What argparse asks of sys."""
    __module__ = "door"
    exit = staticmethod(sys.exit)

    @property
    def argv(self):
        facade = facade_of("sys")
        return guest_argv() if facade is None else facade.__dict__["argv"]

    @property
    def stdin(self):
        return sys.stdin

    @property
    def stdout(self):
        return sys.stdout

    @property
    def stderr(self):
        return sys.stderr


def same(text):
    return text


def plural(one, many, n):
    return one if n == 1 else many


library.getattr = known_getattr
library.setattr = known_setattr
library.hasattr = known_hasattr
library.vars = known_vars
library.open = no_open
library._sys = System()
library._ = same
library.ngettext = plural

native_formatter = library.HelpFormatter.__init__


def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
    native_formatter(self, prog, indent_increment, max_help_position,
                     78 if width is None else width)


library.HelpFormatter.__init__ = __init__
native_parse = ArgumentParser.parse_known_args


def parse_known_args(self, args=None, namespace=None):
    if namespace is not None and type(namespace) is not Namespace and \
            host_class(type(namespace)):
        raise TypeError("the namespace must be an object of the program's")
    return native_parse(self, args, namespace)


ArgumentParser.parse_known_args = parse_known_args
