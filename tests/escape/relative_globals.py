# tries: a package forged by a computed name
# class: relative
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


exec("globals()['__pack' + 'age__'] = 'json'")
from . import decoder

use(decoder.re.enum.sys.modules["io"].open)
