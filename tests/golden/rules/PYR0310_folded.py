# Letters that fold to others don't hide a name; the caret covers what was written.
x = ().__ｃlass__
y = x.__ﬂags__
z = x.ｇi_frame
