# tries: forward ref library: the same, called in a library's frame
# class: text
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import collections
import typing

ref = typing.List["open"].__args__[0]
seen = collections.UserList(
    map(lambda n: ref._evaluate({}, {}, recursive_guard=frozenset()), [1]))
use(seen[0])
