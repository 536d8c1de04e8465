# A block that is none.
if x:
y = 1
