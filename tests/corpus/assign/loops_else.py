"""Loop targets, else clauses, break and continue from deep inside."""


def primes(limit):
    for n in range(2, limit):
        for d in range(2, int(n ** 0.5) + 1):
            if n % d == 0:
                break
        else:
            yield n


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
        if steps > 50:
            break
    else:
        return f"{steps} steps"
    return "long"


print(list(primes(40)))
for start in (1, 6, 11, 27):
    print(start, collatz(start))

found = {}
for found["row"], line in enumerate(["..", ".x.", "x"]):
    if (at := line.find("x")) >= 0:
        found["col"] = at
        break
else:
    found = None
print(found)

log = []
for i in range(6):
    try:
        if i == 1:
            continue
        if i == 4:
            break
        log.append(i)
    finally:
        log.append(f"f{i}")
else:
    log.append("else")
print(log, i)

count = 3
while count:
    count -= 1
    try:
        1 / count
    except ZeroDivisionError:
        print("zero at the end")
        continue
    else:
        print("ok", count)
    finally:
        print("finally", count)
else:
    print("while else")
for x in []:
    pass
else:
    print("empty else", "x" in dir())
items = [1, 2, 3]
for item in items:
    if len(items) < 6:
        items.append(item * 10)
print(items, item)
for i in range(3):
    i = 10
    for i in "ab": ...
print(i)
while True:
    while True:
        break
    else:
        print("never")
    break
it = iter("abcdef")
for a in it:
    b = next(it, None)
    print(a + b, end=" ")
print()
