"""A loop without end: run with --ticks 100000."""
n = 0
try:
    while True:
        n += 1
        if n == 1000:
            print("a thousand turns")
finally:
    print("never printed")
