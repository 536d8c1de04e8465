# Stars where none can stand.
*a, *b = c
*x = y
