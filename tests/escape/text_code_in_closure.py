# tries: exec runs a function's code object
# class: text
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def f():
    use(open)


exec(f.__code__, {"use": use, "__builtins__": __builtins__})
