# tries: the same for a metaclass made by a call
# stops: 3
def hook(cls, other):
    print("REACHED")
    return True


Meta = type("Meta", (type,), {"__instance" + "check__": hook})
C = Meta("C", (), {})
isinstance(1, C)
