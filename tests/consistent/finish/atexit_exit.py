# Called by hand, and when the program leaves with a status.
import atexit
def again():
    print("again")
    atexit.register(again)
atexit.register(again)
atexit._run_exitfuncs()
print(atexit._ncallbacks())
atexit._clear()
import sys
sys.stdout.write("x")
atexit.register(sys.stdout.write, "unflushed")
atexit.register(sys.exit, 4)
sys.exit(5)
