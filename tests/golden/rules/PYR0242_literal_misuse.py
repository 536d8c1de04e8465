# A missing comma, most likely.
x = [(1, 2) (3, 4)]
y = [1, 2]["a"]
