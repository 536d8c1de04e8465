# A guard's name can't be bound, in any slot.
import math as _tick_
from math import pi as _read_


def _import_(_write_, /, *_getiter_, _fstr_=1, **_fmt_):
    global _tick_
    for _read_ in ():
        pass
    with _write_ as _tick_:
        del _read_
    try:
        [_tick_ for _tick_ in ()]
    except ValueError as _tick_:
        print(_tick_=1)
    match 1:
        case {"a": _tick_, **_read_}:
            pass
        case [*_write_]:
            pass
    return lambda _tick_: (_read_ := 1)


class _getiter_(_tick_=1):
    pass


math._tick_ = 1
