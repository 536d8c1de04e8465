import left
NAME = "right"
seen = [n for n in dir(left) if n.isupper()]
print("right", seen)
