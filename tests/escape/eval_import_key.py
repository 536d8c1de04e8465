# tries: exec with an import of its own
# class: text
# stops: 1 2 3
def find(name, *rest):
    print("REACHED")


import math  # asked for, so that it is there


exec("import math", {"__builtins__": {"__import__": find}})
