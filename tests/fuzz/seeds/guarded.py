math = _import_("math")
j = _import_("json", None); sin = _import_("math", "sin")
def f(x):
    "doc"
    for i in _tick_ and _getiter_(x):
        _write_(i, "a").a = _read_(i, "b").b
        del _write_(i, "c").c
        _write_(i, "d").d += 1
    while _tick_ and (x):
        x -= 1
    return (lambda: _tick_ and (x))
def g(): -_tick_; return [i for i in _getiter_(f(*_getiter_([1])))]
