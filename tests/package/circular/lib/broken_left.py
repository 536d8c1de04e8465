from broken_right import thing
def value(): return 1
