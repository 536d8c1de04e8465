# tries: a code object made of bytes
# class: by-name
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import marshal

code = marshal.loads(marshal.dumps(compile("use(open)", "x", "exec")))
exec(code)
