# Numbers that CPython does not read.
x = 0777
y = 1__0
