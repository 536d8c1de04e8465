"""A REPL: eval with fallback to exec in one namespace, errors shown, history kept."""

SCRIPT = [
    "1 + 2", "x = 5", "x * 2", "y = [i ** 2 for i in range(x)]", "y", "sum(y) / len(y)",
    "def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)", "f(10)", "f", "[f(i) for i in range(8)]",
    "1 / 0", "nope", "x +", "class P:\n    def __init__(self, v): self.v = v\n    def __repr__(self): return f'P{self.v}'",
    "P(3)", "_", "_.v + 1", "import math", "math.sqrt(16)", "for i in range(2): print('loop', i)", "lambda: 0", "(a := 7) + 1", "a",
    "del x", "x", "'text' * 2", "None", "print('side effect')", "if a:\n    b = a\n    b += 1", "b", "{**{'k': 1}}", "[*'ab']", "assert a == 0, 'not zero'",
]


class Repl:
    def __init__(self, **names):
        self.space = {"__name__": "repl", **names}
        self.results, self.errors = [], []

    def feed(self, text):
        try:
            code = compile(text, "<repl>", "eval")
        except SyntaxError:
            pass
        else:
            value = eval(code, self.space)
            if value is not None:
                self.space["_"] = value
                self.results.append(value)
                return repr(value).split(" at ")[0]
            return None
        exec(compile(text, "<repl>", "exec"), self.space)
        return None

    def run(self, lines):
        for n, text in enumerate(lines, 1):
            print(f"{n:>2}> {text.splitlines()[0]}{' ...' if chr(10) in text else ''}")
            try:
                shown = self.feed(text)
            except Exception as error:
                self.errors.append((n, type(error).__name__))
                print(f"    ! {type(error).__name__}: {error if not isinstance(error, SyntaxError) else ''}")
            else:
                if shown is not None:
                    print(f"    = {shown}")


repl = Repl(start=100)
repl.run(SCRIPT)
print(repl.errors, len(repl.results), repl.space["b"], repl.space["start"], "x" in repl.space, sorted(k for k in repl.space if not k.startswith("_")))
print(repl.space["f"](6), repl.space["P"](1), type(repl.space["math"]).__name__)
