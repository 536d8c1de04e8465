# At the end of a program that leaves with a status.
import atexit
import sys


@atexit.register
def again():
    print("again")
    atexit.register(again)


sys.stdout.write("x")
atexit.register(sys.stdout.write, "unflushed")
atexit.register(sys.exit, 4)
sys.exit(5)
