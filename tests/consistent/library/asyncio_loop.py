import asyncio

log = []


def note(*args):
    log.append(args)


async def value(x):
    await asyncio.sleep(0)
    return x


loop = asyncio.new_event_loop()
print(loop, loop.is_running(), loop.is_closed())
print(loop.run_until_complete(value(1)))
task = loop.create_task(value(2), name="two")
print(loop.run_until_complete(task), task.result())
future = loop.create_future()
loop.call_soon(future.set_result, 3)
print(loop.run_until_complete(future))
handle = loop.call_soon(note, "cancelled")
handle.cancel()
print(handle.cancelled())
loop.call_soon(note, "soon", 1)
loop.call_soon(note, "soon", 2)
loop.call_soon_threadsafe(note, "safe")
timer = loop.call_later(0.02, note, "later")
early = loop.call_at(loop.time() + 0.01, note, "at")
print(timer.when() > early.when(), timer.cancelled())
never = loop.call_later(0.005, note, "never")
never.cancel()
loop.call_later(0.03, loop.stop)
loop.run_forever()
print(log)
print(loop.get_debug(), loop.get_exception_handler(), loop.get_task_factory())
loop.slow_callback_duration = 2
print(loop.slow_callback_duration)


async def inside():
    running = asyncio.get_running_loop()
    print(running is loop, running.is_running(), asyncio.get_event_loop() is loop, running)
    coro = value(0)
    for call in (lambda: loop.run_until_complete(coro), loop.close):
        try:
            call()
        except RuntimeError as error:
            print(error)
    coro.close()


loop.run_until_complete(inside())
for wrong in (lambda: loop.call_later(None, note), lambda: loop.call_at(None, note),
              lambda: loop.set_exception_handler(3), lambda: loop.set_task_factory(3),
              lambda: loop.run_until_complete(3)):
    try:
        wrong()
    except TypeError as error:
        print(error)


def stop_early():
    loop.stop()


loop.call_soon(stop_early)
unfinished = loop.create_future()
try:
    loop.run_until_complete(unfinished)
except RuntimeError as error:
    print(error)


def factory(loop, coro, **names):
    print("made", coro.__name__)
    return asyncio.Task(coro, loop=loop, **names)


loop.set_task_factory(factory)
print(loop.run_until_complete(value(5)))
loop.set_task_factory(None)
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()
loop.close()
print(loop.is_closed(), loop)
coro = value(1)
for call in (lambda: loop.call_soon(note), lambda: loop.run_until_complete(coro)):
    try:
        call()
    except RuntimeError as error:
        print(error)
coro.close()
asyncio.set_event_loop(own := asyncio.new_event_loop())
print(asyncio.get_event_loop() is own)
own.run_until_complete(asyncio.sleep(0))
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
own.close()
try:
    asyncio.set_event_loop(3)
except TypeError as error:
    print(error)
print(isinstance(own, asyncio.AbstractEventLoop))
