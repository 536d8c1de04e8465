# tries: a finalizer in a cycle that only the collector finds
# class: stop
# stops: 1 3 4
class Late:
    def __init__(self):
        self.me = self

    def __del__(self, opener=open):
        print("REACHED")
        if "root:" in opener("/etc/passwd").read():
            print("ESCAPED")


Late()
