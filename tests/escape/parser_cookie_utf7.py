# tries: a coding cookie that turns a comment into code
# class: parser
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


exec(b"# coding: utf-7\n# +AAo-use(open)\n")
