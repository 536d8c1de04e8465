# A tuple that is not empty is true.
assert (x, "text")
