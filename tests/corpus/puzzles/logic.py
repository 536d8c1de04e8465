"""Logic: truth tables from expressions, SAT by DPLL, Knights and Knaves, a zebra puzzle."""
from itertools import permutations, product


class Formula:
    def __init__(self, text, f, names):
        self.text, self.f, self.names = text, f, frozenset(names)

    def __call__(self, **env): return self.f(env)
    def __and__(self, o): return Formula(f"({self} & {o})", lambda e: self.f(e) and o.f(e), self.names | o.names)
    def __or__(self, o): return Formula(f"({self} | {o})", lambda e: self.f(e) or o.f(e), self.names | o.names)
    def __xor__(self, o): return Formula(f"({self} ^ {o})", lambda e: self.f(e) != o.f(e), self.names | o.names)
    def __rshift__(self, o): return Formula(f"({self} -> {o})", lambda e: not self.f(e) or o.f(e), self.names | o.names)
    def __eq__(self, o): return Formula(f"({self} == {o})", lambda e: self.f(e) == o.f(e), self.names | o.names)
    def __invert__(self): return Formula(f"~{self}", lambda e: not self.f(e), self.names)
    def __str__(self): return self.text
    __hash__ = object.__hash__

    def rows(self):
        names = sorted(self.names)
        for values in product((False, True), repeat=len(names)):
            env = dict(zip(names, values))
            yield env, self(**env)

    @property
    def kind(self):
        results = {r for _, r in self.rows()}
        return {frozenset({True}): "tautology", frozenset({False}): "contradiction"}.get(frozenset(results), "contingent")


a, b, c = (Formula(n, lambda e, n=n: e[n], n) for n in "abc")
for f in ((a >> b) == (~b >> ~a), a & ~a, (a | b) & ~(a & b), ((a >> b) & (b >> c)) >> (a >> c), a ^ b ^ c):
    print(f, f.kind, "".join("01"[r] for _, r in f.rows()))


def dpll(clauses, model=()):
    if not clauses:
        return sorted(model, key=abs)
    if frozenset() in clauses:
        return None
    unit = next((l for c in clauses if len(c) == 1 for l in c), None)
    literal = unit if unit is not None else min(min(clauses, key=lambda c: (len(c), sorted(c))))
    for choice in (literal,) if unit is not None else (literal, -literal):
        reduced = {c - {-choice} for c in clauses if choice not in c}
        if (found := dpll(reduced, (*model, choice))) is not None:
            return found
    return None


cnf = lambda *cs: {frozenset(c) for c in cs}
print(dpll(cnf((1, 2), (-1, 3), (-2, -3), (2, 3))), dpll(cnf((1,), (-1,))), dpll(cnf()), dpll(cnf((1, 2), (1, -2), (-1, 2), (-1, -2))))


def knights(statements):
    for truth in product((True, False), repeat=len(statements)):
        if all(s(*truth) == t for s, t in zip(statements, truth)):
            yield ["knave", "knight"][truth[0]], *("NY"[t] for t in truth[1:])


print([*knights([lambda a, b: not a and not b, lambda a, b: True])], [*knights([lambda a, b: a == b, lambda a, b: a != b])])


def zebra():
    first, middle, last = 1, 2, 3
    for red, green, blue in permutations((first, middle, last)):
        if red != first:
            continue
        for dog, cat, fish in permutations((1, 2, 3)):
            if abs(dog - cat) != 1 or fish == green:
                continue
            for ann, bob, cid in permutations((1, 2, 3)):
                if ann == fish and bob == green and cid != dog:
                    yield {k: v for k, v in locals().items() if k in ("red", "dog", "ann", "bob", "fish")}


for solution in zebra():
    print(solution)
print(sum(1 for q in permutations(range(6)) if len({q[i] + i for i in range(6)}) == len({q[i] - i for i in range(6)}) == 6))
