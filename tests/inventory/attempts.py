"""I3: what a guest may hold and a library holds too can't be changed.

Part of inside.py, whose globals it shares. The tries themselves are compiled
after the seal, so that their code is not the host's: a gate stays shut."""

TRIES = '''
def write(item, name, value): set_attribute(item, name, value)
def delete(item, name): delete_attribute(item, name)
def write_by_object(item, name, value): object.__setattr__(item, name, value)
def delete_by_object(item, name): object.__delattr__(item, name)
def store(item, key, value): item[key] = value
def remove(item, key): del item[key]
def start(item, *args): ask(item, "__init__")(*args)
def start_by_class(item, *args): ask(type(item), "__init__")(item, *args)
'''
WRITES = "write", "write_by_object"
DELETES = "delete", "delete_by_object"
INIT_ARGUMENTS = [(), (None,), (1,), ("x",), ((),), ({},), (len,), ("x", 1)]
ALLOWED = {
    "decimal.Context": "how a program computes; what else computes with "
                       "decimals does it for the program",
}
NEW_NAME = "never_heard_of_it"


def tries():
    space = {"__builtins__": BUILTINS, "set_attribute": setattr,
             "delete_attribute": delattr, "ask": BUILTINS["getattr"]}
    native_exec(native_compile(TRIES, "<tries>", "exec"), space)
    return space


def works(call, *args):
    try:
        call(*args)
    except BaseException:
        return False
    return True


def state(item):
    """What a change would show in."""
    fields = dict(dict_of(item))
    for name in answerable(item, ()):
        if class_of(name) == FREE:
            try:
                value = getattr(item, name)
            except BaseException:
                continue
            if not callable(value):
                fields[name] = repr(value)
    try:
        return fields, repr(item)
    except Exception:
        return fields, ""


def write_names(item, space, path, findings):
    count = 0
    for name in [*answerable(item, ()), NEW_NAME]:
        if class_of(name) != FREE:
            continue
        count += 1
        try:
            old = (getattr(item, name),)
        except BaseException:
            old = ()
        done = [value for value in (*old, None) for way in WRITES
                if works(space[way], item, name, value)]
        if done:
            findings.add("write", f"{path}.{name} can be written")
        gone = [way for way in DELETES if works(space[way], item, name)]
        if gone:
            if not done:
                findings.add("write", f"{path}.{name} can be deleted")
        if old and (done or gone):
            works(setattr, item, name, *old)
    return count


def write_items(item, space, path, findings):
    if not hasattr(type(item), "__setitem__"):
        return 0
    for key in ("x", 0, *list(item)[:1]):
        if works(space["store"], item, key, 0):
            findings.add("write", f"{path}[...] can be written")
        if works(space["remove"], item, key):
            findings.add("write", f"{path}[...] can be deleted")
    return 1


def initialise(item, space, path, findings):
    before = state(item)
    for way in ("start", "start_by_class"):
        for args in INIT_ARGUMENTS:
            if works(space[way], item, *args) and state(item) != before:
                findings.add("write", f"{path}.__init__{args} changes it")
                return 1
    return 1


def attempts(reach, library, findings):
    """Try it all on what both hold. Facades are the guest's own."""
    space, tried = tries(), {"write": 0, "item": 0, "init": 0, "objects": 0}
    facades = {id(m) for m in FACADES.values()}
    for item, path in list(reach.values()):
        if id(item) not in library or id(item) in facades \
                or not for_all(item) or type_key(type(item)) in ALLOWED:
            continue
        tried["objects"] += 1
        tried["write"] += write_names(item, space, path, findings)
        tried["item"] += write_items(item, space, path, findings)
        tried["init"] += initialise(item, space, path, findings)
    return tried
