import asyncio
import sys


async def worker():
    try:
        await asyncio.sleep(10)
    finally:
        print("worker cleaned up")


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    print("leaving")
    sys.exit(3)


asyncio.run(main())
