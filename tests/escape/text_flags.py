# tries: compile gives a tree and takes it back
# class: text
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


tree = compile("use(open)", "x", "exec", 1024)
exec(compile(tree, "x", "exec"))
