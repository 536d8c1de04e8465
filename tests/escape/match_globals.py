# tries: a mapping pattern on the globals
# class: patterns
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


match globals():
    case {"__builtins__": b}:
        use(b["open"] if type(b) is dict else b.open)
