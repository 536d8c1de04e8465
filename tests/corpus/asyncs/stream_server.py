"""A toy chat server: async iteration over fake sockets, match on commands."""


class Recv:
    def __init__(self, who):
        self.who = who

    def __await__(self):
        return (yield ("recv", self.who))


class Connection:
    def __init__(self, who):
        self.who, self.open, self.out = who, True, []

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await Recv(self.who)
        if line is None:
            raise StopAsyncIteration
        return line

    async def __aenter__(self):
        self.out.append("* welcome")
        return self

    async def __aexit__(self, kind, value, tb):
        self.open = False
        self.out.append(f"* bye ({kind.__name__ if kind else 'ok'})")
        return kind is ConnectionError


class Room(dict):
    def tell(self, sender, text):
        for name, conn in self.items():
            if name != sender:
                conn.out.append(f"<{sender}> {text}")

    async def serve(self, conn):
        count = 0
        async with conn:
            self[conn.who] = conn
            async for line in conn:
                count += 1
                match line.split(maxsplit=1):
                    case ["/quit"]:
                        break
                    case ["/names"]:
                        conn.out.append(" ".join(sorted(self)))
                    case ["/me", action]:
                        self.tell("*", f"{conn.who} {action}")
                    case [str(cmd), *_] if cmd[0] == "/":
                        raise ConnectionError(f"bad command {cmd}")
                    case []:
                        count -= 1
                    case _:
                        self.tell(conn.who, line)
        del self[conn.who]
        return count


def simulate(script):
    room = Room()
    tasks, results, conns = {}, {}, {}
    for who, line in script:
        if who not in tasks:
            conns[who] = Connection(who)
            tasks[who] = room.serve(conns[who])
            tasks[who].send(None)
        try:
            tasks[who].send(line)
        except StopIteration as stop:
            results[who] = stop.value
    for who, task in tasks.items():
        task.close()
    return conns, results


SCRIPT = [("ann", "hi all"), ("bob", "hello"), ("ann", "/names"), ("cid", ""), ("bob", "/me waves"),
          ("cid", "/hack now"), ("ann", "still here?"), ("bob", "/quit"), ("ann", None), ("dan", "left alone")]
conns, results = simulate(SCRIPT)
for who, conn in conns.items():
    print(who, conn.open, results.get(who))
    for line in conn.out:
        print("   ", line)
