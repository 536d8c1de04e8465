"""dataclasses shows a class's signature, which inspect may read from a docstring
of the program's: names that stand in it for values would be looked up in every
module that is loaded. To read it, inspect derives a class from one of `ast`'s,
which no guest may; here it gets one that is made for it."""
import ast
import types

METHODS = {"visit": ast.NodeVisitor.visit,
           "generic_visit": ast.NodeTransformer.generic_visit}


class Transformer:
    def __mro_entries__(self, bases):
        return type("NodeTransformer", (), dict(METHODS)),


def no_eval(text, *spaces):
    raise NameError(f"name {text!r} is not defined")


library.eval = no_eval
library.ast = types.SimpleNamespace(**vars(ast))
library.ast.NodeTransformer = Transformer()

# ---- for programs that import inspect ----

native_from_function = library._signature_from_function


def is_plain(value):
    """What a library's function may show of its defaults and annotations."""
    cls = type(value)
    if cls is tuple:
        return all(is_plain(item) for item in value)
    return value is None or value is ... or value is library._empty or \
        cls in (bool, int, float, complex, str, bytes)


def from_function(cls, func, *args, **settings):
    if host_function(func):
        shown = (*(func.__defaults__ or ()),
                 *(func.__kwdefaults__ or {}).values(),
                 *func.__annotations__.values())
        if not all(map(is_plain, shown)):
            raise ValueError(f"no signature found for builtin {func!r}")
    return native_from_function(cls, func, *args, **settings)


library._signature_from_function = from_function
native_fromstr = library._signature_fromstr


def fromstr(cls, obj, s, *args):
    """What a C function is bound to is not known here."""
    if isinstance(obj, types.BuiltinFunctionType):
        for bound in ("($module", "($self", "($type"):
            if s.startswith(bound):
                s = "(" + s[len(bound):].removeprefix(", ").removeprefix("/, ")
    return native_fromstr(cls, obj, s, *args)


library._signature_fromstr = fromstr


def evaluated(annotation, globals, locals):
    if not isinstance(annotation, str):
        return annotation
    return guest_eval(annotation, globals, locals)


def class_names(obj):
    """The names that a class's annotations may use."""
    if not issubclass(type(obj), type):
        return None
    return {name: value for name, value in obj.__dict__.items()
            if name[:2] != "__"}


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """Compute the annotations dict for an object."""
    found = library.get_annotations(behind(obj))
    if host_class(obj) or not eval_str:
        return found
    if locals is None:
        locals = class_names(obj)
    return {name: evaluated(value, globals, locals)
            for name, value in found.items()}


def signature(obj, *, follow_wrapped=True, globals=None, locals=None,
              eval_str=False):
    """Get a signature object for the passed callable."""
    found = library.signature(behind(obj), follow_wrapped=follow_wrapped)
    if not eval_str:
        return found
    parameters = [p.replace(annotation=evaluated(p.annotation, globals, locals))
                  for p in found.parameters.values()]
    return found.replace(
        parameters=parameters, return_annotation=evaluated(
            found.return_annotation, globals, locals))


def getfullargspec(func):
    """Get the names and default values of a callable object's parameters."""
    return library.getfullargspec(behind(func))


def isfunction(object):
    """Return true if the object is a user-defined function."""
    return isinstance(behind(object), types.FunctionType)


def isawaitable(object):
    """Return true if object can be passed to an ``await`` expression."""
    return hasattr(type(object), "__await__")


def ismethoddescriptor(object):
    """Return true if the object is a method descriptor."""
    return library.ismethoddescriptor(behind(object))


def getgeneratorstate(generator):
    """Get current state of a generator-iterator."""
    if generator.gi_running:
        return library.GEN_RUNNING
    if generator.gi_suspended:
        return library.GEN_SUSPENDED
    return library.GEN_CLOSED if is_finished(generator) else library.GEN_CREATED


def getcoroutinestate(coroutine):
    """Get current state of a coroutine object."""
    if coroutine.cr_running:
        return library.CORO_RUNNING
    if coroutine.cr_suspended:
        return library.CORO_SUSPENDED
    return library.CORO_CLOSED if is_finished(coroutine) else \
        library.CORO_CREATED


def isroutine(object):
    """Return true if the object is any kind of function or method."""
    return library.isroutine(behind(object))


def unwrap(func, *, stop=None):
    """Get the object wrapped by *func*."""
    first, seen = func, {id(func)}
    while (inner := guest_getattr(func, "__wrapped__", None)) is not None:
        if stop is not None and stop(func):
            break
        func = inner
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


def getmembers(object, predicate=None):
    """Return all members of an object as (name, value) pairs sorted by name."""
    found = []
    for name in guest_dir(object):
        try:
            value = guest_getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    found.sort(key=lambda pair: pair[0])
    return found


def owner_of(function):
    """The program's class whose body a function stands in."""
    path = function.__qualname__.split(".")
    if len(path) < 2 or path[0] not in main_space():
        return None
    owner = main_space()[path[0]]
    for name in path[1:-1]:
        owner = guest_getattr(owner, name, None)
    return owner if issubclass(type(owner), type) else None


def inherited_doc(obj):
    if issubclass(type(obj), type):
        docs = [guest_getattr(base, "__doc__", None) for base in obj.__mro__
                if base is not object]
        return next((doc for doc in docs if doc is not None), None)
    if isinstance(obj, types.MethodType):
        owner, name = obj.__self__, obj.__func__.__name__
        owner = owner if issubclass(type(owner), type) else type(owner)
    else:
        function = plain_function(obj)
        if not isinstance(function, types.FunctionType):
            return None
        owner, name = owner_of(function), function.__name__
    for base in owner.__mro__ if owner is not None else ():
        doc = guest_getattr(guest_getattr(base, name, None), "__doc__", None)
        if isinstance(doc, str):
            return doc
    return None


def getdoc(object):
    """Get the documentation string for an object."""
    doc = guest_getattr(object, "__doc__", None)
    if doc is None:
        doc = inherited_doc(object)
    return library.cleandoc(doc) if isinstance(doc, str) else None

