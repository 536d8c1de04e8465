# tries: the keys are added after the class is made
# class: dataclass
# stops: 2 3 4
import dataclasses


TEXT = ("__class__, print('REACHED'), print('ESCAPED' if 'root:' in "
        "open('/etc/passwd').read() else '')")


class C:
    x: int = 0


C.__annotations__[TEXT] = int
dataclasses.dataclass(init=False, repr=False)(C)
C() == C()
