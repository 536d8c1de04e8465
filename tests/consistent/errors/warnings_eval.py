"""SyntaxWarnings of texts that a program executes, and of its own."""
import sys
x = 5
for t in ["1 is x", "'abc'['x']", "'\d'", "(1)(2)", "[1, 2]['a']", "exec('assert (1, 2)')", "1if x else 2", "(1, 2)(3)", "f'{x}\d'", "f'{x}'()" ]:
    try:
        print(t, eval(t))
    except Exception as e:
        print(type(e).__name__, e)
exec("a = 1\nb = a is 1\nassert (a, b)\n'a' 'b'[1.5]")
if 1if x else 0:
    print("glued")
try:
    print("abc"["x"], f"{x}"())
except TypeError as e:
    print(e)
