# Where the program binds the name, range is an ordinary function.
def range(n):
    return [n]


for i in range(3):
    print(i, [j for j in _range_(range, i)])
