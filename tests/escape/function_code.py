# tries: a code object, changed and put back
# class: code
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def f():
    return None


print("REACHED" if f.__code__.co_consts else "")
f.__code__ = f.__code__.replace(co_consts=(open,))
use(f())
