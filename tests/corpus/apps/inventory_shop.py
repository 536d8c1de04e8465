"""A shop: catalogue with wildcard queries, carts, discounts as strategies, receipts."""
from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from functools import singledispatchmethod
from typing import Callable, Iterator, NamedTuple, Protocol


class Product(NamedTuple):
    sku: str
    name: str
    price: Decimal
    category: str = "misc"


class Discount(Protocol):
    def __call__(self, cart: Cart) -> Decimal: ...


class OutOfStock(LookupError):
    def __init__(self, product, wanted, left):
        super().__init__(product, wanted, left)

    def __str__(self):
        product, wanted, left = self.args
        return f"only {left} of {product.name}, not {wanted}"


class Shop:
    def __init__(self, *products: tuple[Product, int]):
        self._stock = {p.sku: [p, n] for p, n in products}

    def __getitem__(self, sku):
        return self._stock[sku][0]

    def __contains__(self, sku):
        return sku in self._stock and self._stock[sku][1] > 0

    def __iter__(self) -> Iterator[Product]:
        return (p for p, n in self._stock.values() if n)

    def take(self, sku, n):
        entry = self._stock[sku]
        if entry[1] < n:
            raise OutOfStock(entry[0], n, entry[1])
        entry[1] -= n
        return entry[0]


class Cart:
    def __init__(self, shop: Shop):
        self.shop, self.lines, self.discounts = shop, defaultdict(int), []

    @singledispatchmethod
    def add(self, thing, n=1):
        raise TypeError(f"can't buy {thing!r}")

    @add.register
    def _(self, sku: str, n=1):
        self.shop.take(sku, n)
        self.lines[sku] += n
        return self

    @add.register
    def _(self, product: Product, n=1):
        return self.add(product.sku, n)

    @add.register
    def _(self, many: dict, n=1):
        for sku, count in many.items():
            self.add(sku, count * n)
        return self

    def __iadd__(self, discount: Discount):
        self.discounts.append(discount)
        return self

    @property
    def subtotal(self):
        return sum((self.shop[s].price * n for s, n in self.lines.items()), Decimal())

    def receipt(self, width=32):
        yield "RECEIPT".center(width, "=")
        for sku, n in self.lines.items():
            p = self.shop[sku]
            yield f"{n:>2} x {p.name:<{width - 14}}{p.price * n:>9}"
        total = self.subtotal
        for d in self.discounts:
            if amount := d(self):
                total -= amount
                yield f"   - {d.__name__:<{width - 14}}{-amount:>9}"
        yield f"{'total':<{width - 9}}{total:>9}"


def percent(n, category) -> Callable[[Cart], Decimal]:
    def off(cart):
        base = sum((p.price * c for s, c in cart.lines.items() if (p := cart.shop[s]).category == category), Decimal())
        return (base * n / 100).quantize(Decimal("0.01"))
    off.__name__ = f"{n}% off {category}"
    return off


def three_for_two(cart):
    return sum((cart.shop[s].price * (n // 3) for s, n in cart.lines.items()), Decimal())


D = Decimal
shop = Shop((Product("t1", "green tea", D("3.50"), "tea"), 10), (Product("t2", "black tea", D("2.75"), "tea"), 1), (Product("m1", "mug", D("8")), 2))
cart = Cart(shop).add("t1", 4).add(shop["m1"]).add({"t2": 1})
cart += percent(10, "tea")
cart += three_for_two
print(*cart.receipt(), sep="\n")
for attempt in (lambda: cart.add("t2"), lambda: cart.add(5), lambda: cart.add("zz"), lambda: cart.add({"m1": 5})):
    try:
        attempt()
    except (OutOfStock, TypeError, KeyError) as error:
        print(type(error).__name__, error)
print([p.name for p in shop], "t2" in shop, dict(cart.lines), Product._field_defaults)
