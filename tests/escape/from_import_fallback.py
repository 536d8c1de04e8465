# tries: IMPORT_FROM looks a missing name up in sys.modules
# class: from-import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


from json import decoder

c = decoder.scanner
use(lambda path: decoder.re.enum.sys.modules["io"].open(path))
