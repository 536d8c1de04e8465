"""Actors that talk through queues; a supervisor that restarts one."""
import asyncio
import enum
from typing import Any, NamedTuple


class Kind(enum.Enum):
    SAY = "say"
    QUIT = "quit"
    CRASH = "crash"


class Message(NamedTuple):
    kind: Kind
    text: Any = None


class Actor:
    def __init__(self, name, room):
        self.name, self.room = name, room
        self.inbox: asyncio.Queue[Message] = asyncio.Queue()

    async def run(self):
        while True:
            match await self.inbox.get():
                case Message(Kind.SAY, text):
                    self.room.log.append(f"{self.name} heard {text!r}")
                case Message(Kind.QUIT):
                    return self.name
                case Message(Kind.CRASH, text):
                    raise RuntimeError(text)


class Room:
    def __init__(self):
        self.log = []
        self.actors = {}
        self.restarts = 0

    async def supervise(self, name):
        while True:
            actor = self.actors[name] = Actor(name, self)
            try:
                return await actor.run()
            except RuntimeError as error:
                self.restarts += 1
                self.log.append(f"{name} crashed: {error}")

    async def say(self, text):
        for actor in list(self.actors.values()):
            await actor.inbox.put(Message(Kind.SAY, text))
        await asyncio.sleep(0)


async def main():
    room = Room()
    tasks = [asyncio.create_task(room.supervise(n), name=n) for n in ("ann", "bob")]
    await asyncio.sleep(0)
    await room.say("hi")
    await room.actors["bob"].inbox.put(Message(Kind.CRASH, "oops"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await room.say("again")
    for actor in room.actors.values():
        actor.inbox.put_nowait(Message(Kind.QUIT))
    print(await asyncio.gather(*tasks))
    print(*room.log, sep="\n")
    print(room.restarts)


asyncio.run(main())
