# tries: an exception group holds the hook itself
# class: reduce
# stops: 1 2 3
import copy


def derive(errors):
    print("REACHED")
    return ExceptionGroup("x", errors)


def by_name(group):
    group.derive = derive


def by_setattr(group):
    setattr(group, "derive", derive)


def by_object(group):
    object.__setattr__(group, "derive", derive)


def by_dict(group):
    group.__dict__["derive"] = derive


def by_state(group):
    group.__setstate__({"derive": derive})


def by_copy(group):
    group.__dict__["derive"] = derive
    return copy.copy(group)


for way in by_name, by_setattr, by_object, by_dict, by_state, by_copy:
    group = ExceptionGroup("x", [ValueError(), TypeError()])
    try:
        group = way(group) or group
    except Exception:
        pass
    group.split(ValueError)
