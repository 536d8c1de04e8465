# tries: the shared metadata of dataclass fields
# class: views
# stops: 2 3
import dataclasses

seen = []


class K:
    def __eq__(self, other):
        seen.append(other)
        return True


@dataclasses.dataclass
class C:
    x: int = 0
    y: int = 0


a, b = dataclasses.fields(C)
a.metadata == K()
seen[0]["mark"] = 1
if b.metadata.get("mark") == 1:
    print("REACHED")
