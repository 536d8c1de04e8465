"""A tiny Lisp: reader, macro expansion and evaluator by structural matching."""
import operator
from functools import reduce


class Symbol(str):
    def __repr__(self):
        return str(self)


def read(text):
    tokens = iter(text.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split())

    def one(token):
        match token:
            case "(":
                out = []
                for t in tokens:
                    if t == ")":
                        return out
                    out.append(one(t))
                raise SyntaxError("missing )")
            case ")":
                raise SyntaxError("unexpected )")
            case "'":
                return [Symbol("quote"), one(next(tokens))]
            case t if t.lstrip("-").isdigit():
                return int(t)
            case t:
                return Symbol(t)
    return [one(t) for t in tokens]


def expand(x):
    match x:
        case [Symbol("let"), [*pairs], *body]:
            names, values = zip(*pairs) if pairs else ((), ())
            return [[Symbol("lambda"), [*names], *map(expand, body)], *map(expand, values)]
        case [Symbol("and")]:
            return True
        case [Symbol("and"), first, *rest]:
            return [Symbol("if"), expand(first), expand([Symbol("and"), *rest]), False]
        case [Symbol("quote"), _]:
            return x
        case [*items]:
            return [expand(i) for i in items]
        case atom:
            return atom


def evaluate(x, env):
    while True:
        match x:
            case Symbol(name):
                try:
                    return next(e[name] for e in chain(env) if name in e)
                except StopIteration:
                    raise NameError(name) from None
            case int() | bool():
                return x
            case [Symbol("quote"), value]:
                return value
            case [Symbol("if"), test, then, *other]:
                x = then if evaluate(test, env) else (other or [[]])[0]
            case [Symbol("define"), [Symbol(name), *params], *body]:
                env["vars"][name] = closure(params, body, env)
                return name
            case [Symbol("define"), Symbol(name), value]:
                env["vars"][name] = evaluate(value, env)
                return name
            case [Symbol("lambda"), [*params], *body]:
                return closure(params, body, env)
            case []:
                return None
            case [f, *args]:
                f = evaluate(f, env)
                args = [evaluate(a, env) for a in args]
                match f:
                    case {"params": params, "body": [*first, x], "env": outer}:
                        env = {"vars": dict(zip(params, args)), "up": outer}
                        for e in first:
                            evaluate(e, env)
                    case _ if callable(f):
                        return f(*args)
                    case other:
                        raise TypeError(f"{other!r} is no function")


def chain(env):
    while env:
        yield env["vars"]
        env = env.get("up")


def closure(params, body, env):
    return {"params": params, "body": body, "env": env}


base = {"vars": {"+": lambda *a: sum(a), "*": lambda *a: reduce(operator.mul, a, 1), "-": operator.sub, "<": operator.lt,
                 "=": operator.eq, "list": lambda *a: list(a), "car": lambda x: x[0], "cdr": lambda x: x[1:],
                 "null?": lambda x: not x, "cons": lambda a, b: [a, *b]}}
PROGRAM = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 10)
(define (map f xs) (if (null? xs) '() (cons (f (car xs)) (map f (cdr xs)))))
(let ((k 3) (s 'sym)) (list s (map (lambda (x) (* x k)) '(1 2 3))))
(define (count n) (if (= n 0) 'done (count (- n 1))))
(count 3000)
(and 1 2 (< 1 2)) (and) (and 1 (< 2 1))
((lambda (x y) (define z 5) (+ x y z)) 1 2)
(undefined 1)
(1 2)
(if 0 1)
"""
for x in read(PROGRAM):
    try:
        print(x if isinstance(x, int) else repr(x)[:40], "=>", evaluate(expand(x), base))
    except (NameError, TypeError) as error:
        print(type(error).__name__, error)
for bad in ("(1", ")"):
    try:
        read(bad)
    except SyntaxError as error:
        print(error)
