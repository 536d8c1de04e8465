# tries: exec with a maker of classes of its own
# class: text
# stops: 3
# rests: what a text or its dict holds is data until it runs
def build(body, name, *bases):
    print("REACHED")


exec("class C:\n    pass", {"__name__": "x", "__builtins__":
     {"__build_class__": build}})
