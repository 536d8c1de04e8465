# tries: @dataclass executes the keys of __annotations__
# class: dataclass
# stops: 1 2 3 4
import dataclasses


TEXT = ("__class__, print('REACHED'), print('ESCAPED' if 'root:' in "
        "open('/etc/passwd').read() else '')")


class C:
    __annotations__ = {TEXT: int}


dataclasses.dataclass(init=False, repr=False)(C)
C() == C()
