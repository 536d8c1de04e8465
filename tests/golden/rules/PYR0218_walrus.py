# A walrus that would bind the loop variable, or in an iterable.
[x := 1 for x in y]
[x for x in (y := z)]
class C:
    [z := 1 for x in y]
