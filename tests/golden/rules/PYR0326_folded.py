# Letters that fold to others: a dunder in them is a trick.
x = ().__ｃlass__
