# tries: type.__subclasses__ called in a library's frame
# class: lazy
# stops: 1 2 3 4
import collections

seen = collections.UserList(map(type.__subclasses__, [object]))
for c in seen[0]:
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
