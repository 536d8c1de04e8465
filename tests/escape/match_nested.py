# tries: a pattern inside a pattern
# class: patterns
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


match (x for x in ()):
    case object(gi_frame=object(f_builtins=builtins)):
        use(builtins["open"])
