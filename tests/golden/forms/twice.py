# A compiled program may be compiled: its guards are taken for what they are.
a = _import_("math", None); pi = _import_("math", "pi"); json = _import_("json")


class Tokenizer:
    def f(self):
        -_tick_; return _read_(self, "_Tokenizer__next").__next


def g(x):
    for i in _tick_ and (_getiter_(_read_(x, "obj").obj)):
        _write_(i, "string").string += _fstr_("a", _fmt_(x, "r", ""), _fmt_(x, "", ">3"))
    del _write_(x)[0]
    return lambda: _tick_ and (f(*_getiter_(x)))
