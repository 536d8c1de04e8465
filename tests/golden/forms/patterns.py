# Patterns are printed as they are; guards and bodies are guarded.
match o.subject:
    case Color.RED | Point(x=0, y=o.limit) if o.registry:
        o.obj = 1
    case {"k": v, Keys.first: w, **rest}:
        pass
    case [a, *b] | (a as b):
        pass
