import asyncio


async def value(x):
    await asyncio.sleep(0)
    return x


async def boom():
    await asyncio.sleep(0)
    raise ValueError("boom")


def called(task):
    print("called back", task.get_name(), task.done(), task.cancelled())


async def main():
    task = asyncio.create_task(value(3), name="three")
    print(task.get_name(), task.done(), task.cancelled(), isinstance(task, asyncio.Task),
          isinstance(task, asyncio.Future), asyncio.isfuture(task))
    task.add_done_callback(called)
    task.add_done_callback(print_result := lambda t: print("result", t.result()))
    print(task.remove_done_callback(print_result), task.remove_done_callback(len))
    for name in ("result", "exception"):
        try:
            getattr(task, name)()
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, error)
    print(await task, task.result(), task.exception(), task.done())
    await asyncio.sleep(0)
    task.add_done_callback(called)
    await asyncio.sleep(0)
    task.set_name("renamed")
    print(task.get_name(), task.get_coro().__name__, task.get_loop() is asyncio.get_running_loop())
    bad = asyncio.create_task(boom(), name="bad")
    try:
        await bad
    except ValueError as error:
        print("bad:", error, bad.exception() is error)
    try:
        bad.result()
    except ValueError as error:
        print("again:", error)
    for wrong in (value, 3):
        try:
            asyncio.create_task(wrong)
        except TypeError as error:
            print(str(error).partition(" at 0x")[0])
    me = asyncio.current_task()
    print(me.get_name(), me in asyncio.all_tasks(), len(asyncio.all_tasks()))
    others = [asyncio.create_task(value(i), name=f"t{i}") for i in range(3)]
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    for name in ("set_result", "set_exception"):
        try:
            getattr(others[0], name)(ValueError())
        except RuntimeError as error:
            print(error)
    print(await asyncio.gather(*others))
    names = [asyncio.create_task(value(0)).get_name() for _ in range(2)]
    print([n.startswith("Task-") for n in names])
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    class Mine(asyncio.Task):
        def greet(self):
            return "hello " + self.get_name()
    mine = Mine(value(9), name="mine", loop=asyncio.get_running_loop())
    print(mine.greet(), await mine)


asyncio.run(main())
print(asyncio.current_task if False else "end")
try:
    asyncio.create_task(coro := value(1))
except RuntimeError as error:
    print(error)
coro.close()
