# How programs were written before asyncio.run().
import asyncio


async def hello(name, delay):
    await asyncio.sleep(delay)
    print("hello", name)
    return name


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    tasks = []
    for name, delay in (("a", 0.02), ("b", 0.01)):
        tasks.append(loop.create_task(hello(name, delay)))
    finished, unfinished = loop.run_until_complete(asyncio.wait(tasks))
    print(len(finished), len(unfinished))
    print(loop.run_until_complete(asyncio.gather(*tasks)))
    print(loop.run_until_complete(asyncio.wait_for(hello("c", 0), 1)))
finally:
    loop.close()


def display(end, loop, count):
    print("tick", count)
    if loop.time() + 0.01 < end:
        loop.call_later(0.01, display, end, loop, count + 1)
    else:
        loop.stop()


loop = asyncio.new_event_loop()
loop.call_soon(display, loop.time(), loop, 0)
try:
    loop.run_forever()
finally:
    loop.close()
