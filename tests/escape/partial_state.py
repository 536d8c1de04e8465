# tries: partial's state is what it calls
# class: reduce
# stops: 1 2 3 4
import functools

p = functools.partial(print)
p.__setstate__((open, ("/etc/passwd",), {}, None))
print("REACHED")
if "root:" in p().read():
    print("ESCAPED")
