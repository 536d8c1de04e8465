# tries: the package leads to the library's own modules
# class: async
# stops: 2 3 4
import asyncio


def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


opener = asyncio.base_events.os.open
print("REACHED")
if b"root:" in asyncio.base_events.os.read(opener("/etc/passwd", 0), 99):
    print("ESCAPED")
