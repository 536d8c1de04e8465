# tries: a power whose method is a writer in C
# class: gadgets
# stops: 2 3
class Other(Exception):
    pass


class E(Exception):
    __pow__ = BaseException.__setattr__


e = E()
pow(e, "__class__", Other)
if type(e) is Other:
    print("REACHED")
