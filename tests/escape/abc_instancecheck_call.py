# tries: abc instancecheck call: the same for a metaclass made by a call
# class: classes
# stops: 3
# rests: what a class holds or derives from is data until it is made
def hook(cls, other):
    print("REACHED")
    return True


Meta = type("Meta", (type,), {"__instance" + "check__": hook})
C = Meta("C", (), {})
isinstance(1, C)
