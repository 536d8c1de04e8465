# A dunder whose c is a full-width letter.
print(().__ｃlass__)
