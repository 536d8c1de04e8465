# tries: a byte order mark before the text
# class: parser
# stops: 1 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


exec(b"\xef\xbb\xbfuse(open)\n")
