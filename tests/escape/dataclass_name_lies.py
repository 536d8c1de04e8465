# tries: a field name that lies about being an identifier
# class: dataclass
# stops: 2 3 4
import dataclasses


class S(str):
    def isidentifier(self):
        return True


name = S("__class__, print('REACHED'), print('ESCAPED' if 'root:' in "
         "open('/etc/passwd').read() else '')")
C = dataclasses.make_dataclass("C", [name], init=False, repr=False)
C() == C()
