# tries: a metaclass with the hash of a library's class is compared with it
# class: hooks
# stops: 2 3
import copy


class M(type):
    place = 0

    def __hash__(cls):
        return M.place

    def __eq__(cls, other):
        if other.__name__ == "code":
            print("REACHED")
            raise SystemExit
        return False


class G(metaclass=M):
    pass


near = hash(type(len))
for step in range(-8000, 8000):
    M.place = near + step
    copy.deepcopy(G())
