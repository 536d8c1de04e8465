# tries: a code object made from text
# class: text
# stops: 1 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


code = compile("use(open)", "x", "exec")
exec(code)
