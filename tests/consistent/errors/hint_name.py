colour = 1
def f():
    lenght = 3
    print(lenght, colur)
f()
