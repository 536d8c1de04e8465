"""A SyntaxError of the program's own whose place is far behind its line."""
error = SyntaxError("far", ("file", 1, 2000, "abc", 1, 2010))
error.offset = 2**31 - 1
raise error
