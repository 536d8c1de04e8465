x = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
y = "a" + "b" + "c" + "d" + "e" + "f" + "g" + "h" + "i" + "j" + "k" + "l" + "m"
z = (((((((((((((((((((((((((((((((((1)))))))))))))))))))))))))))))))))
w = x.copy().copy().copy().copy().copy().copy().copy().copy().copy().copy()
v = f"{x!r:>{y}}" f"{x!r:>{y}}" f"{x!r:>{y}}" f"{x!r:>{y}}" f"{x!r:>{y}}"
u = 123456789012345678901234567890123456789012345678901234567890123456789012345
def deep(a):
    if a:
        if a:
            for b in a:
                while b:
                    try:
                        with a:
                            if b: return [[[[{(a, b): lambda c: lambda d: c}]]]]
                    finally:
                        pass
