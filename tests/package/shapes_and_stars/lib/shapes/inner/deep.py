import helper
X = 3
def who(): return helper.__name__
