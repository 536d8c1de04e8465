# super().__x__() stays plain; any other receiver or use is guarded.
class B:
    def __init__(self):
        pass


class C(B):
    def __init__(self):
        super().__init__()
        B.__init__(self)
        super(C, self).__init__()
        init = super().__init__
        super().func().__init__()
        super().append(1)
        super().__class__()
