raise SyntaxError("bad thing", ("file.txt", 3, 5, "  abc def\n", 3, 8))
