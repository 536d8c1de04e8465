# Statements outside their place.
return 1
break
x = yield
await y
def f():
    continue
