# tries: a frame from inside evaluated text
# class: text
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


use(eval("(lambda g: (g.append(x.gi_frame for x in g), g[0])[1])([]).gi_frame.f_builtins['open']"))
