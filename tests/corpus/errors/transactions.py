"""A bank with nested transactions, savepoints and errors that roll back."""
from contextlib import contextmanager
from decimal import Decimal


class InsufficientFunds(Exception):
    def __init__(self, account, missing):
        self.account, self.missing = account, missing
        super().__init__(account.owner, missing)

    def __str__(self):
        return f"{self.account.owner} lacks {self.missing}"


class Account:
    __slots__ = ("owner", "balance", "_history")

    def __init__(self, owner, balance="0"):
        self.owner, self.balance, self._history = owner, Decimal(balance), []

    def __iadd__(self, amount):
        self.balance += amount
        self._history.append(("+", amount))
        return self

    def __isub__(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self, amount - self.balance)
        self.balance -= amount
        self._history.append(("-", amount))
        return self


class Bank:
    def __init__(self, **balances):
        self.accounts = {name: Account(name, b) for name, b in balances.items()}
        self.depth = 0

    @contextmanager
    def transaction(self, label):
        saved = {n: (a.balance, list(a._history)) for n, a in self.accounts.items()}
        self.depth += 1
        try:
            yield self
        except Exception as error:
            for n, (balance, history) in saved.items():
                self.accounts[n].balance, self.accounts[n]._history = balance, history
            print(f"{'  ' * self.depth}rollback {label}: {error}")
            error.add_note(f"rolled back {label}")
            raise
        else:
            print(f"{'  ' * self.depth}commit {label}")
        finally:
            self.depth -= 1

    def transfer(self, source, target, amount):
        with self.transaction(f"{source}->{target}"):
            self.accounts[target] += Decimal(amount)
            self.accounts[source] -= Decimal(amount)

    def __str__(self):
        return ", ".join(f"{n}={a.balance}" for n, a in sorted(self.accounts.items()))


bank = Bank(ann="100.10", bob="20", cid="0.05")
bank.transfer("ann", "bob", "50.05")
print(bank)
try:
    with bank.transaction("all"):
        bank.transfer("bob", "cid", "70")
        try:
            bank.transfer("cid", "ann", "1000")
        except InsufficientFunds as error:
            print("   retry smaller than", error.missing)
            bank.transfer("cid", "ann", "70.05")
        bank.transfer("bob", "nobody", "1")
except KeyError as error:
    print("no account", error, error.__notes__)
print(bank, bank.accounts["ann"]._history)
with bank.transaction("last"):
    bank.transfer("cid", "ann", "0.06")
