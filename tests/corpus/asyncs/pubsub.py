"""Async generators as subscriptions, with filters, merging and shutdown."""


class Next:
    def __init__(self, box): self.box = box

    def __await__(self):
        while not self.box:
            yield self
        return self.box.pop(0)


class Topic:
    _end = object()

    def __init__(self, name):
        self.name, self.boxes = name, []

    def publish(self, *messages):
        for box in self.boxes:
            box.extend(messages)

    def close(self):
        self.publish(self._end)

    async def subscribe(self):
        box = []
        self.boxes.append(box)
        try:
            while (message := await Next(box)) is not self._end:
                yield message
        finally:
            self.boxes.remove(box)
            print(f"  unsubscribed from {self.name}, {len(self.boxes)} left")


async def amap(f, source):
    async for x in source:
        yield f(x)


async def afilter(test, source):
    async for x in source:
        if test(x):
            yield x


async def take(n, source):
    if n:
        async for x in source:
            yield x
            if not (n := n - 1):
                break
    await source.aclose()


async def enumerate_(source, start=0):
    async for x in source:
        yield start, x
        start += 1


class Runner:
    def __init__(self):
        self.tasks, self.results = {}, {}

    def start(self, name, coroutine):
        self.tasks[name] = coroutine

    def spin(self):
        for name, task in list(self.tasks.items()):
            try:
                task.send(None)
            except StopIteration as stop:
                self.results[name] = stop.value
                del self.tasks[name]
            except Exception as error:
                self.results[name] = repr(error)
                del self.tasks[name]


news, ticks = Topic("news"), Topic("ticks")


async def reader(source):
    return [x async for x in source]


async def adder(source):
    total = 0
    async for n, x in source:
        total += n * x
        if x < 0:
            raise ValueError(f"negative tick {x}")
    return total


r = Runner()
r.start("all", reader(news.subscribe()))
r.start("upper", reader(amap(str.upper, afilter(lambda m: "!" in m, news.subscribe()))))
r.start("two", reader(take(2, news.subscribe())))
r.start("sum", adder(enumerate_(ticks.subscribe(), 1)))
r.start("bad", adder(enumerate_(ticks.subscribe())))
r.spin()
news.publish("hello", "stop!")
r.spin()
ticks.publish(3, 4)
news.publish("third", "now!")
r.spin()
ticks.boxes[1].append(-1)
for topic in (news, ticks):
    topic.close()
    r.spin()
print(r.results, r.tasks, news.boxes, ticks.boxes, sep="\n")
