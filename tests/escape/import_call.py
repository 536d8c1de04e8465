# tries: a computed import
# class: import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


os = __import__("o" + "s")
print(os.sep)
use(lambda path: os.fdopen(os.open(path, os.O_RDONLY)))
