import asyncio


async def slow():
    await asyncio.sleep(10)


async def main():
    try:
        await asyncio.wait_for(slow(), timeout=0.01)
    except TimeoutError as error:
        raise RuntimeError("gave up") from error


asyncio.run(main())
