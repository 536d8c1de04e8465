# 16 comprehensions may stand inside one another, 17 may not.
a = [[[[[[[[[[[[[[[[1 for _ in []] for _ in []] for _ in []] for _ in []]
    for _ in []] for _ in []] for _ in []] for _ in []] for _ in []]
    for _ in []] for _ in []] for _ in []] for _ in []] for _ in []]
    for _ in []] for _ in []]
b = [[[[[[[[[[[[[[[[{1 for _ in []} for _ in []] for _ in []] for _ in []]
    for _ in []] for _ in []] for _ in []] for _ in []] for _ in []]
    for _ in []] for _ in []] for _ in []] for _ in []] for _ in []]
    for _ in []] for _ in []] for _ in []]
