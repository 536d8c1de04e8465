"""Coroutines without an event loop: send, throw, close, await of own objects."""


class Ask:
    def __init__(self, question):
        self.question = question

    def __await__(self):
        answer = yield self.question
        return f"<{answer}>"


class Done:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value
        yield


async def name(title):
    first = await Ask(f"{title} first")
    last = await Ask("last")
    return first + last


async def conversation():
    try:
        who = await name("your")
        age = (await Ask("age")).strip("<>")
        total = int(age) + await Done(10)
    except ValueError as error:
        total = f"no number: {error}"
    finally:
        print("conversation over")
    return who, total


def run(coroutine, *answers):
    answers = iter(answers)
    value = None
    while True:
        try:
            question = coroutine.send(value)
        except StopIteration as stop:
            return stop.value
        value = next(answers)
        print(f"  {question}? {value}")


print(run(conversation(), "Ann", "Lee", "31"))
print(run(conversation(), "Bob", "Ray", "old"))

c = conversation()
print(c.send(None), type(c).__name__)
try:
    c.throw(KeyError("interrupted"))
except KeyError as error:
    print("out came", error)
c = name("x")
c.send(None)
c.close()
try:
    c.send(None)
except RuntimeError as error:
    print(error)

for attempt in (lambda: run(wrong(5)), lambda: run(wrong(name)), lambda: [x for x in name("y")]):
    async def wrong(thing):
        await thing
    try:
        attempt()
    except TypeError as error:
        print(error)


async def gather(*coroutines):
    return [await c for c in coroutines], {await Done(k): await Done(v) for k, v in zip("ab", "cd")}


async def value(v):
    return v * 2

print(run(gather(value(1), value("x"), value([0]))))
print(run((lambda: value(3))()), [run(value(i)) for i in range(3) if run(value(i))])


async def conditional(flag):
    return await value(1) if await Done(flag) else not await Done(True), -await value(4), (await value("s"))[0:1]

print(run(conditional(True)), run(conditional(False)))
pending = name("never awaited but closed")
pending.close()
