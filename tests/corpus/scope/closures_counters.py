"""Closures that keep, share and change state."""


def make_counter(start=0, step=1):
    value = start
    calls = []

    def advance(by=None):
        nonlocal value
        value += step if by is None else by
        calls.append(value)
        return value

    def reset(to=start):
        nonlocal value, calls
        value, calls = to, []

    def history():
        return tuple(calls)

    return advance, reset, history


up, zero, past = make_counter(10, 5)
print(up(), up(), up(100), past())
zero()
print(up(), past())
other_up, *_ = make_counter()
print(other_up(), up())


def accounts():
    ledger = {}

    def account(name):
        ledger.setdefault(name, 0)

        def deposit(amount):
            ledger[name] += amount
            return deposit

        def balance():
            return ledger[name]

        deposit.balance = balance
        return deposit
    account.report = lambda: sorted(ledger.items())
    return account


account = accounts()
account("ann")(5)(10)(-3)
account("bob")(1)
print(account.report(), account("ann").balance())


def three():
    a = 1

    def two():
        b = 2

        def one():
            nonlocal a, b
            a, b = b, a + b
            return a, b
        return one, lambda: (a, b)
    return two(), lambda: a


(one, peek), outer_a = three()
print(one(), one(), one(), peek(), outer_a())


def self_naming(n):
    def again(k=n):
        return k if k <= 0 else again(k - 1) or f"{again.__name__}:{n}"
    return again()


print(self_naming(2))


def deleted():
    cell = 1

    def read():
        return cell
    print(read())
    del cell
    try:
        read()
    except NameError as error:
        print(type(error).__name__, error)
    cell = 2
    return read()


print(deleted())
compose = lambda *fs: (lambda x: x) if not fs else (lambda x: fs[0](compose(*fs[1:])(x)))
print(compose(str, lambda v: v * 3, abs)(-4))
adders = {}
for n in range(3):
    def add(x, n=n, *, late=lambda: n):
        return x + n, late()
    adders[n] = add
print([adders[k](10) for k in adders])
