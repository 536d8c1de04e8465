# tries: a form feed resets the column
# class: parser
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


exec("if 0:\n    pass\n\fuse(open)\n")
