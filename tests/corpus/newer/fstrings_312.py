# since: 3.12
"""f-strings as 3.12 allows them: same quotes, backslashes, comments, many levels."""
name, items = "Ada", {"a": [1, 2], "b": []}
print(f"{name.upper() + f"{name.lower() + f"{name!r:>{len(name) + 4}}"}"}")
print(f"{", ".join(f"{k}={", ".join(map(str, v)) or "none"}" for k, v in items.items())}")
print(f"{"\n".join(items)} {'\t'.join("xy")} {"\N{BULLET}"} {'\''}")
print(f"""{
    name  # a comment with } and "quotes"
    .title()
    + "!"
} done {
    items["a"]  # another
    [0]
}""")
print(f"{items["a"][0]} {items['b']!r} {f'{f'{f'{1 + 1}'}'}'} {f"{f"{f"{name}"}"}"}")
print(f'{'a' 'b'}{"c"}' f"{'d'}{"e" "f"}", f"{'{' + "}" + '{{'}")
print(f"{name:{"*"}^{"1" "1"}}|{3.14159:{".2f"}}|{"nested":{f"{">"}{10}"}}")
print(f"{name=} {items["a"]=} {f"{name}"=} {"A"=} {  name  =}")
print(rf"\d{name}\{"x"}", rf"{name}\n")


def table(rows):
    return f"{"\n".join(f"{"|".join(f"{str(c):^{w}}" for c, w in zip(row, (6, 3, 8)))}" for row in rows)}"


print(table([("name", "n", "total"), ("tea", 2, 3.5), ("mug", 10, 12)]))
value = 5
print(f"{value:>{value}}", f"{(lambda x: f"{x * 2}")(value)}", f"{[f"{i}" for i in range(3)]}", f"{ {f"{k}": f"{v}" for k, v in zip("ab", "cd")} }")
try:
    f"{value!r:{"bad"}}"
except ValueError as error:
    print(error)
print(f"{"yes" if value > 3 else "no"} {f"{value}" if f"{value}" else ""}", f"{'''triple "quotes" inside'''}", f"{'''multi
line'''}")
