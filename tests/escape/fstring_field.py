# tries: an attribute in a field of an f-string
# class: gadgets
# stops: 1 2 3
def g():
    yield


text = f"{g().gi_frame}"
print("REACHED" if "frame" in text else "")
