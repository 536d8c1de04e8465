# tries: a coding cookie that makes another letter of a byte
# class: parser
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


exec(b"# coding: latin-1\nuse(\xbapen)\n")
