# tries: a builtin in mathematical letters
# class: names
# stops: 1 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


use(𝐨𝐩𝐞𝐧)
