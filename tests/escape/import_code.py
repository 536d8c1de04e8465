# tries: import of an interpreter written in Python
# class: text
# stops: 1 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import code

code.InteractiveInterpreter({"use": use}).runsource("use(open)")
