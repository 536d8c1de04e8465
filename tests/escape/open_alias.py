# tries: open through a default argument
# class: import
# stops: 1 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def f(path, o=open):
    return o(path)


use(f)
