"""An error in the middle of an expression that spans many lines."""


def price(name, *, table={"tea": 2, "cake": 3.5}):
    return table[name]


def order(*names, discount=0):
    return sum(
        price(
            name,
        )
        for name in names
    ) * (
        1
        - discount
    )


class Menu:
    def __init__(self, **items):
        self.items = items

    def best(self):
        return max(
            self.items.items(),
            key=lambda pair: (
                pair[1]
                / len(pair[0])
            ),
        )


print(order("tea", "cake", "tea", discount=0.5))
print(Menu(tea=3, x=2).best())
try:
    print(Menu(**{"": 1}).best())
except ZeroDivisionError as error:
    print(error)
try:
    order(
        "tea",
        "cake",
        discount="none",
    )
except TypeError as error:
    print(error)
summary = {
    "orders": [
        order("tea"),
        order("cake", "cake"),
    ],
    "text": "{} {}".format(
        order("tea"), "x"
    ),
}
print(summary)
print(
    "last",
    order(
        "tea",
        "bread",
    ),
    sep=", "
)
