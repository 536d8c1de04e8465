# tries: a timed text sees the library's variables, where it is given none
# class: text
# stops: 3
# rests: what a text sees is known when it runs
import timeit

try:
    timeit.timeit("print('REACHED', gc, sys)", number=1)
except NameError:
    print("no such names")
