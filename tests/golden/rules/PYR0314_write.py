# Attributes on which Python itself acts can be read, not changed.
class C:
    pass


c = C()
c.__class__ = C
del c.__dict__
C.__match_args__ = ("x",)
for C.__mro__ in ():
    pass
C.__module__ += "x"
C.__init__ = None
C.__doc__ = "fine"
