import asyncio


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = asyncio.Lock()

    async def withdraw(self, amount):
        async with self.lock:
            await asyncio.sleep(0)
            if amount > self.balance:
                raise ValueError(f"insufficient funds: {self.balance} < {amount}")
            self.balance -= amount


async def main():
    account = Account(10)
    await asyncio.gather(account.withdraw(7), account.withdraw(5))


asyncio.run(main())
