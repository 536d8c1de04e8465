"""copy and deepcopy without the hooks that make them a deputy.

The library asks the *instance* for __reduce_ex__, calls what that names, and
sets whatever attributes the returned state names on whatever the call gave. Here
the class is asked, where a program can't define these methods, so each state is
the interpreter's own account of an object; it goes to one of the same class.
A memo is the program's and may answer anything: names in a state, the parts of
a tuple that is one, and the class to make are not looked up in it."""
import copyreg
import types

ATOMIC = set(library._copy_dispatch) - {list, dict, set, bytearray}
ATOMIC_DEEP = {cls for cls, copier in library._deepcopy_dispatch.items()
               if copier is library._deepcopy_atomic} if hasattr(
    library, "_deepcopy_atomic") else set(library._atomic_types)
NOTHING = object()
HOOKS = {"__reduce__", "__reduce_ex__", "__getstate__", "__setstate__",
         "__getnewargs__", "__getnewargs_ex__"}
NAMED_ERRORS = AttributeError, NameError, ImportError


def reduced(x, cls):
    """(function, arguments, state, list items, dict items), or a str: x itself."""
    space = getattr(x, "__dict__", None)
    for name in space if type(space) is dict else ():
        # CPython would ask the instance; and only an exact str is what it says.
        if isinstance(name, str) and (type(name) is not str or name in HOOKS):
            raise library.Error("un(deep)copyable object of type %s" % cls)
    if cls in copyreg.dispatch_table:
        return copyreg.dispatch_table[cls](x)
    if issubclass(cls, NAMED_ERRORS):  # theirs holds the object of the error
        return cls, x.args, dict(x.__dict__) or None
    for base in cls.__mro__:
        if "__reduce_ex__" in base.__dict__:
            return base.__reduce_ex__(x, 4)
        if "__reduce__" in base.__dict__:
            return base.__reduce__(x)


def copied_values(state, memo):
    """The state with its names as they are."""
    if type(state) is dict:
        return {key: deepcopy(value, memo) for key, value in state.items()}
    if type(state) is tuple:
        return tuple(copied_values(part, memo) for part in state)
    return deepcopy(state, memo)


def copied_argument(value, memo):
    """A class would be made, or its __new__ called, in place of this one."""
    if issubclass(type(value), type):
        return value
    return deepcopy(value, memo)


def set_state(y, cls, state):
    if type(y) is not cls:
        return
    if not issubclass(cls, BaseException):
        for base in cls.__mro__:
            if "__setstate__" in base.__dict__:
                base.__setstate__(y, state)
                return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        y.__dict__.update(state)
    if slots is not None:
        for key, value in slots.items():
            object.__setattr__(y, key, value)


def rebuilt(x, cls, memo):
    value = reduced(x, cls)
    if isinstance(value, str):
        return x
    function, args, state, items, pairs = (*value, None, None, None)[:5]
    if function is getattr:
        function = guest_getattr
    deep = memo is not None
    if deep and args:
        args = [copied_argument(arg, memo) for arg in args]
    y = function(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        set_state(y, cls, copied_values(state, memo) if deep else state)
    for item in items or ():
        y.append(deepcopy(item, memo) if deep else item)
    for key, item in pairs or ():
        if deep:
            key = deepcopy(key, memo)
            item = deepcopy(item, memo)
        y[key] = item
    return y


def copy(x):
    """Shallow copy operation on arbitrary Python objects.

    See the module's __doc__ string for more info."""
    cls = type(x)
    if cls in ATOMIC or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return cls.copy(x)
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    return rebuilt(x, cls, None)


def deep_builtin(x, cls, memo):
    if cls is list:
        y = memo[id(x)] = []
        for item in x:
            y.append(deepcopy(item, memo))
        return y
    if cls is dict:
        y = memo[id(x)] = {}
        for key, item in x.items():
            y[deepcopy(key, memo)] = deepcopy(item, memo)
        return y
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        if all(a is b for a, b in zip(x, items)):
            return x
        return tuple(items)
    return cls(x.__func__, deepcopy(x.__self__, memo))


def deepcopy(x, memo=None, _nil=None):
    """Deep copy operation on arbitrary Python objects.

    See the module's __doc__ string for more info."""
    cls = type(x)
    if cls in ATOMIC_DEEP:
        return x
    if memo is None:
        memo = {}
    y = memo.get(id(x), NOTHING)
    if y is not NOTHING:
        return y
    if cls in (list, dict, tuple, types.MethodType):
        y = deep_builtin(x, cls, memo)
    elif issubclass(cls, type):
        return x
    else:
        copier = getattr(x, "__deepcopy__", None)
        y = copier(memo) if copier is not None else rebuilt(x, cls, memo)
    if y is not x:
        memo[id(x)] = y
        try:
            memo[id(memo)].append(x)
        except KeyError:
            memo[id(memo)] = [x]
    return y


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    return library.replace(obj, **changes)


library.copy = copy
library.deepcopy = deepcopy
