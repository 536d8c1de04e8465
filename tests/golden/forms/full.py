# Full mode guards every access and every item.
# options: --guards=full
class C(list[int]):
    def __init__(self):
        super().__init__()
        super().append(1)

    def f(self, d: dict[str, int]):
        d["a"] = self[0].real
        d["a"] += 1
        del d["a"], self[1:2]
        for d["b"] in self.items:
            pass
