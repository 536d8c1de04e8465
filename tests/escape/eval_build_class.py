# tries: exec with a maker of classes of its own
# class: text
# stops: 1 2 3
def build(body, name, *bases):
    print("REACHED")


exec("class C:\n    pass", {"__name__": "x", "__builtins__":
     {"__build_class__": build}})
