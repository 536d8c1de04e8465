# tries: a lone carriage return ends a comment for one parser only
# class: parser
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


exec("# nothing but a comment\ruse(open)")
