# tries: an attribute in the format spec of an f-string
# class: gadgets
# stops: 1 2 3
def g():
    yield


x = g()
next(x)
text = f"{1:{x.gi_frame.f_lineno}}"
print("REACHED" if len(text) > 3 else "")
