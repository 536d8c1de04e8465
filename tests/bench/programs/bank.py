"""Classes, properties, exceptions."""


class Refused(Exception):
    pass


class Account:
    def __init__(self, owner):
        self.owner = owner
        self._balance = 0
        self.log = []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        self._balance += amount
        self.log.append(amount)

    def withdraw(self, amount):
        if amount > self.balance:
            raise Refused(self.owner)
        self._balance -= amount
        self.log.append(-amount)


accounts = [Account(f"a{i}") for i in range(10)]
refused = 0
for i in range(1500000):
    account = accounts[i % 10]
    try:
        if i % 3:
            account.withdraw(i % 50)
        else:
            account.deposit(i % 90)
    except Refused:
        refused += 1
print(refused, sum(a.balance for a in accounts))
