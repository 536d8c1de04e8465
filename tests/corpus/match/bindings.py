"""What a failed pattern leaves bound, guards with effects, capture of builtins."""
log = []


def note(x):
    log.append(x)
    return x


def partial(value):
    a = b = c = "unset"
    match value:
        case [a, b, 3]:
            kind = 1
        case [a, [b, c]] if note(a) > 5:
            kind = 2
        case {"x": a, **b}:
            kind = 3
        case (a, b) if note(b):
            kind = 4
        case a:
            kind = 5
    return kind, a, b, c


for v in ([1, 2, 3], [9, [8, 7]], [1, [8, 7]], [1, 0], {"x": 1, "y": 2}, {"y": 2}, "str", (4, 4)):
    print(partial(v))
print(log)

match note([1, 2]):
    case [x, y] if (total := x + y) > 10:
        print("never")
    case [x, _] if not (total < 3):
        print("total", total, x)


def no_match(v):
    match v:
        case 1:
            return "one"
    return "fell through"


print(no_match(1), no_match(2))
match = {"match": 1}
case = [1, 2]
type = "soft"
_ = "underscore"
print(match["match"], case[0], type, _)
match match:
    case {"match": case}:
        print("soft", case)
match (1, 2), *[case], 5:
    case [(a, b), *rest]:
        print(a, b, rest, case)
match _:
    case _:
        print(_)
match x, y:
    case 1, 2: print("tuple subject")
match -x:
    case -1: print("unary subject")
match(x)
