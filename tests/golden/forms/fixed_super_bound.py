# Where the program binds `super` itself, nothing is known of it.
class C:
    def __init__(self):
        super().__init__()


def f(super):
    pass
