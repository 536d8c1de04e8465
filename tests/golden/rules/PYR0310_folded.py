# Letters that fold to others hide no name; the caret covers what was written.
z = x.ｇi_frame
