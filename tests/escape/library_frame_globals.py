# tries: the library's variables and builtins through C code in its frames
# class: lazy
# stops: 2 3
from collections import Counter, UserList
from itertools import islice


def attempt(power):
    try:
        if power():
            print("REACHED")
    except Exception as error:
        print("refused:", type(error).__name__)


attempt(lambda: "_sys" in UserList(islice(iter(globals, None), 1))[0])
attempt(lambda: "_sys" in UserList(islice(iter(locals, None), 1))[0])
attempt(lambda: "_sys" in UserList(islice(iter(vars, None), 1))[0])
attempt(lambda: "_sys" in UserList(islice(iter(dir, None), 1))[0])
attempt(lambda: Counter(map(eval, ["_sys"])))
attempt(lambda: next(iter(Counter(map(eval, ["open"], [{}]))))("/etc/passwd"))
