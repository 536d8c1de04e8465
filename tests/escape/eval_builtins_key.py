# tries: builtins for exec with a key that becomes a guard's name later
# class: text
# stops: 2 3
class Key:
    def __hash__(self):
        return hash("_read_")

    def __eq__(self, other):
        return awake and other == "_read_"


def guard(receiver, name):
    print("REACHED")
    return receiver


awake = []
try:
    exec("awake.append(1)\n(x for x in ()).gi_running",
         {"__builtins__": {Key(): guard}, "awake": awake})
except TypeError:
    pass
if hasattr((x for x in ()), "gi_" + "frame"):
    print("REACHED")
