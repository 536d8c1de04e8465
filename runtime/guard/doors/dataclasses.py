"""dataclass, field, make_dataclass, replace: the library's, with three changes.

The text that it makes of field names is compiled like any text of the program's,
with the program's variables: nothing that a name holds can become code of
another kind. Attributes that it reads and writes under names of the program's
go through the guards. And string annotations are understood where the program's
`typing` is a facade."""
import types

open_door("copy")
open_door("typing")

KNOWN = {
    library._FIELDS, library._PARAMS, "__post_init__", "__doc__",
    "__qualname__", "__hash__", "__match_args__", "__init__", "__repr__",
    "__eq__", "__lt__", "__le__", "__gt__", "__ge__", "__setattr__",
    "__delattr__", "__set_name__", "__class__", "__name__", "__replace__",
    "__slots__", "__wrapped__", "__dictoffset__", "__weakrefoffset__",
}


def known_getattr(object, name, *default):
    if name in KNOWN:
        return getattr(object, name, *default)
    return guest_getattr(object, name, *default)


def known_setattr(object, name, value):
    if name in KNOWN:
        setattr(object, name, value)
    else:
        guest_setattr(object, name, value)


def guest_text(text, globals, space):
    """exec of what the library wrote."""
    guest_exec(text, main_space(), space)


library.exec = guest_text
library.getattr = known_getattr
library.setattr = known_setattr

real_is_type = library._is_type


def is_type(annotation, cls, a_module, a_type, is_type_predicate):
    match = library._MODULE_IDENTIFIER_RE.match(annotation)
    if not match:
        return False
    space = main_space()
    name = match.group(1)
    if name:
        module = main_space().get(name)
        if module is not facade_of(a_module.__name__) or module is None:
            return False
        space = a_module.__dict__
    found = space.get(match.group(2))
    return bool(found is not None and is_type_predicate(found, a_module))


library._is_type = is_type


def vet(cls):
    """The names of the fields that this class declares."""
    if not issubclass(type(cls), type) or host_class(cls):
        raise TypeError("dataclass() should be called on a class of the program")
    names = cls.__dict__.get("__annotations__", {})
    if type(names) is not dict:
        raise TypeError("__annotations__ must be a dict")
    for name in names:
        if not name_open(name):
            raise TypeError(f"a field can't be called {name!r} here")


def dataclass(cls=None, /, **settings):
    """Add dunder methods based on the fields defined in the class."""
    def wrap(cls):
        vet(cls)
        return library.dataclass(cls, **settings)

    if cls is None:
        library.dataclass(**settings)  # its own words for a wrong setting
        return wrap
    return wrap(cls)


def field(**settings):
    """Return an object to identify dataclass fields."""
    return library.field(**settings)


def field_names(fields):
    for item in fields:
        if not isinstance(item, str):
            item = tuple(item)
        name = item if isinstance(item, str) else item[0] if item else None
        if isinstance(name, str):
            if type(name) is not str:
                raise TypeError("Field names must be exact strings")
            if name.isidentifier() and not library.keyword.iskeyword(name) \
                    and not name_open(name):
                raise TypeError(f"a field can't be called {name!r} here")
        yield item


# Where it is made is what the library would ask its caller for.
MODULE = {"module": "__main__"} if "module" in \
    library.make_dataclass.__kwdefaults__ else {}


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **settings):
    """Return a new dynamically created dataclass."""
    settings.pop("module", None)
    settings.update(MODULE)
    fields = list(field_names(fields))
    bases = tuple(bases)
    resolved = types.resolve_bases(bases)
    space = dict(namespace or {})
    vet_class(resolved, space)
    if resolved is not bases:
        space["__orig_bases__"] = bases
    return library.make_dataclass(cls_name, fields, bases=resolved,
                                  namespace=space, **settings)


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    return library.replace(obj, **changes)
