# tries: text that the compiler never saw
# class: text
# stops: 1 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


use(eval("op" + "en"))
