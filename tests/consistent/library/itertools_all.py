from itertools import (accumulate, chain, combinations,
                       combinations_with_replacement, compress, count, cycle,
                       dropwhile, filterfalse, groupby, islice, pairwise,
                       permutations, product, repeat, starmap, takewhile, tee,
                       zip_longest)
import itertools
import operator

print(list(islice(count(10), 3)), list(islice(count(1, 0.5), 3)), count(5, 2))
print(list(islice(cycle("ab"), 5)), list(repeat("x", 3)), repeat(1, 2))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)),
      list(accumulate([1, 2], operator.mul, initial=10)))
print(list(chain("ab", [1])), list(chain.from_iterable([[1], [2, 3]])))
print(list(compress("abcd", [1, 0, 1, 0])))
print(list(dropwhile(lambda x: x < 3, [1, 3, 1])),
      list(takewhile(lambda x: x < 3, [1, 2, 3, 1])),
      list(filterfalse(lambda x: x % 2, range(5))))
for key, group in groupby("aabccc"):
    print(key, list(group), end=" ")
print()
print(list(pairwise("abc")), list(starmap(pow, [(2, 3), (3, 2)])))
left, right = tee([1, 2, 3])
print(next(left), list(right), list(left))
print(list(zip_longest("ab", "c", fillvalue="-")))
print(list(product("ab", repeat=2)), list(product([1, 2], "x")))
print(list(permutations("abc", 2)), len(list(permutations(range(5)))))
print(list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)))
print(isinstance(count(), count), type(cycle([])).__name__,
      itertools.count.__name__, chain)
numbers = count()
print(next(numbers), next(numbers), numbers)


class Evens(count):
    pass


print(list(islice(Evens(0, 2), 3)))
print(sum(islice(repeat(2), 100)), max(chain([1], (5,), {3})))
for a, b in product(range(2), repeat=2):
    print(a, b, end=";")
print()
