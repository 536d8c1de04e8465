# tries: an event loop starts another program
# class: async
# stops: 2 3 4
import asyncio


async def main():
    process = await asyncio.create_subprocess_exec("/bin/cat", "/etc/passwd", stdout=-1)
    print("REACHED")
    out, err = await process.communicate()
    if b"root:" in out:
        print("ESCAPED")


asyncio.run(main())
