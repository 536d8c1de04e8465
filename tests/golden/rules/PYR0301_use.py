# A guard's name can't be read, outside the forms that the compiler prints.
print(_read_)
_tick_
x = _getiter_([1])
y = _read_(x, "other").name
