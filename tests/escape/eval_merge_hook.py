# tries: a key that compares itself while exec gives a namespace back
# class: text
# stops: 3
# rests: keys of a dict that the program makes are data
class Key:
    def __hash__(self):
        return hash("later")

    def __eq__(self, other):
        found.append(space.get("__builtins__"))
        return False


class Late:
    def __del__(self):
        space[Key()] = 1


found = []
space = {"x": Late()}
exec("x = None\nlater = 1", space)
found.append(space.get("__builtins__"))
for builtins in found:
    if builtins and "_read_" in builtins:
        print("REACHED")
if hasattr((x for x in ()), "gi_" + "frame"):
    print("REACHED")
