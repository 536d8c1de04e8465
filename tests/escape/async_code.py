# tries: a coroutine knows its code
# class: async
# stops: 1 2 3
async def c():
    return None


x = c()
code = x.cr_code
x.close()
print("REACHED" if code.co_consts else "")
