def f(*args, **kwargs):
    raise ValueError(
        "a long",
        "one",
    )


def g(x):
    return (
        x["key"]
        + f(
            1,
            2,
            3,
            4,
            5,
            6,
        ) * 2
    )


def h(a):
    b = g(a)
    return b


class É:
    def méthode(self, naïve="ééé"):
        return h({"key": naïve}) + "日本" + naïve


try:
    É().méthode()
finally:
    x = {"日本": {}}
    (x["日本"]
     ["b"]["c"])
