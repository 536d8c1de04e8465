# Coroutines that nobody awaits, during the run and at its end.
async def early():
    pass


async def late():
    pass


early()
kept = late()
print("end")
