# tries: the context of a task gives the variables of C libraries, which trust them
# class: async
# stops: 2 3
import asyncio
import decimal


class Future(asyncio.Future):
    def add_done_callback(self, callback, *, context=None):
        for variable in context:
            print("REACHED", variable)
        super().add_done_callback(callback, context=context)


async def main():
    decimal.setcontext(decimal.Context())
    future = Future()
    asyncio.get_running_loop().call_soon(future.set_result, 1)
    await future


asyncio.run(main())
