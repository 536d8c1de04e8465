# tries: AttributeError keeps the object
# class: exceptions
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import json

try:
    json.nothing
except AttributeError as error:
    use(error.obj.codecs.open)
