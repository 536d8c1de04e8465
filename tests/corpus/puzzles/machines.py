"""Small machines: brainf*** compiled to closures, a stack VM, an assembler, a Turing machine."""
import re


def brain(source, data=""):
    stack, jump = [], {}
    for i, c in enumerate(source):
        if c == "[":
            stack.append(i)
        elif c == "]":
            j = stack.pop()
            jump[i], jump[j] = j, i
    tape, p, i, out, data = {}, 0, 0, [], iter(data)
    while i < len(source):
        match source[i]:
            case ">": p += 1
            case "<": p -= 1
            case "+": tape[p] = tape.get(p, 0) + 1 & 255
            case "-": tape[p] = tape.get(p, 0) - 1 & 255
            case ".": out.append(chr(tape.get(p, 0)))
            case ",": tape[p] = ord(next(data, "\0"))
            case "[" if not tape.get(p): i = jump[i]
            case "]" if tape.get(p): i = jump[i]
        i += 1
    return "".join(out)


class VM:
    ops = {}

    def op(f, ops=ops):
        ops[f.__name__.rstrip("_")] = f
        return f

    @op
    def push(self, v): self.stack.append(int(v))
    @op
    def add(self): self.stack.append(self.stack.pop() + self.stack.pop())
    @op
    def mul(self): self.stack.append(self.stack.pop() * self.stack.pop())
    @op
    def dup(self): self.stack.append(self.stack[-1])
    @op
    def swap(self): self.stack[-2:] = self.stack[:-3:-1]
    @op
    def jnz(self, label): self.pc = self.labels[label] if self.stack.pop() else self.pc
    @op
    def print_(self): self.out.append(self.stack[-1])
    @op
    def store(self, name): self.memory[name] = self.stack.pop()
    @op
    def load(self, name): self.stack.append(self.memory[name])
    del op

    def __init__(self, source):
        self.labels, self.code = {}, []
        for line in source.splitlines():
            if m := re.fullmatch(r"(\w+):", line := line.split(";")[0].strip()):
                self.labels[m[1]] = len(self.code)
            elif line:
                name, *args = line.split()
                self.code.append((self.ops[name], args))
        self.stack, self.out, self.memory, self.pc, self.steps = [], [], {}, 0, 0

    def run(self, limit=1000):
        while self.pc < len(self.code):
            if (steps := self.steps + 1) > limit:
                raise TimeoutError(f"more than {limit} steps at {self.pc}")
            self.steps = steps
            f, args = self.code[self.pc]
            self.pc += 1
            f(self, *args)
        return self.out, self.memory, self.steps


def turing(rules, tape, state="start", blank="_"):
    cells, at, steps = dict(enumerate(tape)), 0, 0
    while state != "halt":
        write, move, state = rules[state, cells.get(at, blank)]
        cells[at] = write
        at += {"R": 1, "L": -1, "N": 0}[move]
        steps += 1
    return "".join(cells[i] for i in sorted(cells)).strip(blank), steps


print(brain("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++."), brain(",[.,]", "echo"), brain("+[>+<-]>++."* 0 + "+++[>+++++<-]>[>+++++<-]>.") == "K")
FACT = """
push 5
store n      ; counter
push 1
loop:
load n
mul
load n
push -1
add
dup
store n
jnz loop
print
"""
print(VM(FACT).run())
for bad in ("l:\npush 1\njnz l", "add", "fly", "jnz nowhere", "push 1\njnz nowhere"):
    try:
        print(VM(bad).run(50))
    except (TimeoutError, IndexError, KeyError) as error:
        print(type(error).__name__, error)
INCREMENT = {("start", "0"): ("0", "R", "start"), ("start", "1"): ("1", "R", "start"), ("start", "_"): ("_", "L", "carry"),
             ("carry", "1"): ("0", "L", "carry"), ("carry", "0"): ("1", "N", "halt"), ("carry", "_"): ("1", "N", "halt")}
print([turing(INCREMENT, t) for t in ("1011", "111", "0", "")])
