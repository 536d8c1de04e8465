# tries: a class of the program's derives from a loop's
# class: async
# stops: 2 3
import asyncio


class Loop(type(asyncio.new_event_loop())):
    def call_soon(self, callback, *args, context=None):
        print("REACHED", callback)
        return super().call_soon(callback, *args, context=context)


async def main():
    await asyncio.create_task(asyncio.sleep(0))


Loop().run_until_complete(main())
