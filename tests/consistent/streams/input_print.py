# stdin: line1\nline2\n\xff\n
a = input("? ")
b = input()
print(repr(a), repr(b))
try:
    print(ascii(input()))
    input()
except EOFError as e:
    print("EOF", e)
print("x", end="")
print("é", "\u20ac", "\U0001f600", "\udcff")
try: print("\ud800")
except UnicodeEncodeError as e: print(e)
print(1, 2, sep="-", end="!\n", flush=True)
