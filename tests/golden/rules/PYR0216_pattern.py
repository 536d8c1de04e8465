# Patterns that bind wrongly or never come to their turn.
match x:
    case [a, a]: pass
    case a | [b]: pass
    case _: pass
    case 1: pass
