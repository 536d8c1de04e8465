# tries: a two-byte letter whose second byte ends a string
# class: parser
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


exec(b"# coding: shift_jis\nx = '\x83\x5c'; use(open) #'\n")
