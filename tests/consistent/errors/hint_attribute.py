"abc".upperr()
