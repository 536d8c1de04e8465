print("left begins")
import right
NAME = "left"
def names():
    return NAME, right.NAME, right.seen
print("left ends")
