# A string that does not end, and an escape that means nothing.
x = "\N{no such letter}"
