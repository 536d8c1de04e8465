# Identity of literals is chance.
x is 1
y is not "a"
