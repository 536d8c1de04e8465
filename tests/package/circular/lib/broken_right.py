from broken_left import value
thing = 1
