match x:
    case 1 | -2 | 3.5 | 1+2j | "a" "b" | b"c" | None | True: pass
    case [a, _, *rest] if a: print(rest)
    case (a, b) | [b, a]: pass
    case {"k": v, 1: [c], **more}: pass
    case Point(x=0, y=Point(1, z)) as p: pass
    case str(n) | int(n): pass
    case list() | int(): pass
    case a.b.c: pass
    case []: pass
    case (1): pass
    case *_, last: pass
    case _: pass
match = 1
case = match
type = case
print(match, case, type, _)
match match, *case:
    case case: pass
