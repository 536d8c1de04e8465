"""Classes, properties, exceptions: an account that refuses to go below zero."""


class InsufficientFunds(Exception):
    def __init__(self, missing):
        super().__init__(f"{missing:.2f} missing")
        self.missing = missing


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        self._balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount - self._balance)
        self._balance -= amount
        self.history.append(("withdraw", amount))

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"


account = Account("Ada")
account.deposit(100)
account.withdraw(30)
try:
    account.withdraw(200)
except InsufficientFunds as error:
    print("refused:", error, "->", error.missing)
print(account)
for kind, amount in account.history:
    print(f"{kind:>10} {amount:6}")
