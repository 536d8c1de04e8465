"""A register machine whose state is changed by augmented assignment alone."""

PROGRAM = """
set a 1
set b 10
loop:
mul a 3
mod a 1000
dec b
push a
jnz b loop
pop c
xor c 85
shl c 2
halt
"""


class Machine:
    def __init__(self, source):
        self.reg = dict.fromkeys("abc", 0)
        self.stack = []
        self.pc = self.steps = 0
        self.code, self.labels = [], {}
        for line in source.split("\n"):
            line = line.strip()
            if not line:
                continue
            if line[-1] == ":":
                self.labels[line[:-1]] = len(self.code)
                continue
            op, *args = line.split()
            self.code += [(op, *args)]

    def value(self, text):
        return self.reg[text] if text in self.reg else int(text)

    def step(self):
        op, *args = self.code[self.pc]
        self.pc += 1
        self.steps += 1
        match op, args:
            case "set", [r, v]:
                self.reg[r] = self.value(v)
            case "mul", [r, v]:
                self.reg[r] *= self.value(v)
            case "mod", [r, v]:
                self.reg[r] %= self.value(v)
            case "dec", [r]:
                self.reg[r] -= 1
            case "xor", [r, v]:
                self.reg[r] ^= self.value(v)
            case "shl", [r, v]:
                self.reg[r] <<= self.value(v)
            case "push", [r]:
                self.stack += (self.reg[r],)
            case "pop", [r]:
                *self.stack, self.reg[r] = self.stack
            case "jnz", [r, label] if self.reg[r]:
                self.pc = self.labels[label]
            case "jnz", _:
                pass
            case _:
                return False
        return True


m = Machine(PROGRAM)
while m.step():
    if m.steps % 10 == 0:
        print(m.steps, m.pc, m.reg, m.stack[-2:])
print(m.reg, m.stack, m.steps, m.labels)
