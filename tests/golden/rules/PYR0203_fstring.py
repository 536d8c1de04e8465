# until: 3.11
# A field without an expression.
x = f"{}"
