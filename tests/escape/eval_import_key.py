# tries: exec with an import of its own
# class: text
# stops: 3
# rests: what a text or its dict holds is data until it runs
def find(name, *rest):
    print("REACHED")


import math  # asked for, so that it is there


exec("import math", {"__builtins__": {"__import__": find}})
