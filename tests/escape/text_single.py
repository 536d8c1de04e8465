# tries: compile in the mode of a prompt
# class: text
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


exec(compile("use(open)\n", "x", "single"))
