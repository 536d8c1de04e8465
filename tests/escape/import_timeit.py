# tries: a timer's statement is text
# class: text
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import timeit

timeit.timeit("use(open)", number=1, globals={"use": use})
