# A tick where the compiler would not have put it.
def f(x):
    print(x)
    -_tick_


def g():
    -_tick_
    "no docstring"


while _tick_ and _tick_ and f(1):
    pass
if _tick_ and (1):
    pass
