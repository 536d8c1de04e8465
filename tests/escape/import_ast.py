# tries: a tree is compiled without being a text
# class: text
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import ast

exec(compile(ast.parse("use(open)"), "x", "exec"))
