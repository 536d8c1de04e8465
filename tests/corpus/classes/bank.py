"""A bank with account types, interest, statements and a simple audit trail."""
from abc import ABC, abstractmethod
from datetime import date, timedelta
from itertools import count


class Account(ABC):
    _numbers = count(1001)
    rate = 0

    def __init__(self, owner, balance=0, *, opened=date(2024, 1, 1)):
        self.number = next(self._numbers)
        self.owner, self.__balance, self.opened = owner, balance, opened
        self.__log = [(opened, "open", balance)]

    @property
    def balance(self):
        return self.__balance

    def _apply(self, when, what, amount):
        self.__balance += amount
        self.__log.append((when, what, amount))
        return self

    def deposit(self, amount, when):
        if amount <= 0:
            raise ValueError(f"deposit of {amount}")
        return self._apply(when, "deposit", amount)

    def withdraw(self, amount, when):
        if not self.may_withdraw(amount):
            raise PermissionError(f"{self.owner} may not withdraw {amount} of {self.balance}")
        return self._apply(when, "withdraw", -amount)

    @abstractmethod
    def may_withdraw(self, amount):
        return amount <= self.balance

    @property
    @abstractmethod
    def kind(self):
        ...

    def month_end(self, when):
        if interest := round(self.balance * self.rate / 12):
            self._apply(when, "interest", interest)

    def statement(self):
        yield f"{self.kind} {self.number} of {self.owner}"
        total = 0
        for when, what, amount in self.__log:
            total += amount
            yield f"  {when:%d %b} {what:<9}{amount:>8,}{total:>9,}"


class Savings(Account):
    rate = 0.06
    kind = "savings"

    def may_withdraw(self, amount):
        return super().may_withdraw(amount) and amount <= 1000


class Credit(Account):
    def __init__(self, *args, limit=500, **kw):
        super().__init__(*args, **kw)
        self.limit = limit

    @property
    def kind(self):
        return f"credit({self.limit})"

    @property
    def rate(self):
        return 0.24 if self.balance < 0 else 0

    def may_withdraw(self, amount):
        return amount <= self.balance + self.limit


s = Savings("Ann", 12_000)
c = Credit("Bob", limit=2000)
day = date(2024, 1, 30)
for account, action, amount in [(s, "deposit", 500), (c, "withdraw", 1500), (s, "withdraw", 2000), (c, "withdraw", 600), (s, "deposit", -5)]:
    day += timedelta(days=10)
    try:
        getattr(account, action)(amount, day)
    except (PermissionError, ValueError) as error:
        print(f"{day}: {type(error).__name__}: {error}")
for account in (s, c):
    account.month_end(date(2024, 3, 31))
    print(*account.statement(), sep="\n")
for attempt in (lambda: Account("x"), lambda: setattr(s, "balance", 1), lambda: s.__balance):
    try:
        attempt()
    except (TypeError, AttributeError) as error:
        print(str(error).replace("methods", "method"))
print(s.deposit(1, day).deposit(2, day).balance, sorted(n for n in vars(c) if "Account" in n), sorted(Account.__abstractmethods__))
