"""match inside loops, comprehensions by helper, methods, nested functions, with walrus guards."""
import re


class Lexer:
    rules = [("num", r"\d+"), ("id", r"[a-z]+"), ("op", r"[-+*/=()]"), ("ws", r"\s+")]

    def __init__(self, text):
        self.text, self.pos, self.errors = text, 0, []

    def __iter__(self):
        while self.pos < len(self.text):
            for kind, pattern in self.rules:
                if m := re.compile(pattern).match(self.text, self.pos):
                    self.pos = m.end()
                    match kind, m[0]:
                        case "ws", _:
                            pass
                        case "num", digits:
                            yield int(digits)
                        case "op", ("(" | ")") as p:
                            yield (p,)
                        case _, text:
                            yield text
                    break
            else:
                self.errors.append((self.pos, self.text[self.pos]))
                self.pos += 1


def rpn(tokens, env):
    out, ops = [], []
    rank = {"=": 0, "+": 1, "-": 1, "*": 2, "/": 2}
    for t in tokens:
        match t:
            case int(n):
                out.append(n)
            case ("(",):
                ops.append(t)
            case (")",):
                while ops and (top := ops.pop()) != ("(",):
                    out.append(top)
            case str(op) if (r := rank.get(op)) is not None:
                while ops and ops[-1] != ("(",) and rank[ops[-1]] >= r and r:
                    out.append(ops.pop())
                ops.append(op)
            case str(name) if name in env:
                out.append(env[name])
            case str(name):
                out.append(("new", name))
    return out + ops[::-1]


def run(code, env):
    stack = []
    for item in code:
        match item, stack:
            case ("=", [*rest, ("new", str(name)), int(v)]):
                env[name] = v
                stack = [*rest, v]
            case ("=", [*_, a, _]):
                raise SyntaxError(f"can't assign to {a}")
            case (str(op), [*stack, int(a), int(b)]):
                stack.append({"+": a + b, "-": a - b, "*": a * b, "/": a // b if b else 0}[op])
            case (str(op), few):
                raise SyntaxError(f"{op} needs two of {few}")
            case (value, _):
                stack.append(value)
    match stack:
        case [int(v)]: return v
        case []: return None
        case [("new", n)]: raise NameError(n)
        case more: raise SyntaxError(f"left {more}")


env = {"ten": 10}
for line in ["1 + 2 * 3", "(1 + 2) * 3", "x = ten - 3", "x * x", "y = x = 2", "8 / 2 / 2", "", "1 2", "1 +", "5 = 1", "zzz", "3 $ + ? 4"]:
    lexer = Lexer(line)
    try:
        print(f"{line:12} {run(rpn([*lexer], env), env)} {lexer.errors or ''}")
    except (SyntaxError, NameError) as error:
        print(f"{line:12} {type(error).__name__} {error}")
print(env, [(lambda v: (f := {int: "i", str: "s"}.get(type(v), "?")))(v) for v in (1, "a", None)])
