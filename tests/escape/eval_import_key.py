# tries: exec with an import of its own
# stops: 3
def find(name, *rest):
    print("REACHED")


import math  # asked for, so that it is there


exec("import math", {"__builtins__": {"__import__": find}})
