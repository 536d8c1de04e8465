# tries: a traceback leads to the next, in library code
# class: frames
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import json

try:
    json.loads("{")
except ValueError as error:
    trace = error.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    use(pick(trace.tb_frame))
