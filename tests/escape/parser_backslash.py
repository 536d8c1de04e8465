# tries: a line that is joined with the next
# class: parser
# stops: 1 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


exec("use(op\\\nen)" if 0 else "use(\\\nopen)")
