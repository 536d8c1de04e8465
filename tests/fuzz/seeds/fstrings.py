x, y, z = 1, 2.0, "a"
print(f"{x}{y!r}{z!s:>10}{x=}{y = !a:^{x}}")
print(f'a{{b}}c{x:{y}.{z}}d', f"{x!r:{'>'}{10}}" 'plain' f'{y}')
print(f'''{
x
} and {y:
} {z!r}''' if z else rf'\d{x}\{y}')
print(f"{(lambda: 1)()} {[i for i in range(3)]} { {1: 2}[1] } {x, y}")
print(f"{x if y else z} {x == y} {x != y} {f'{x}'} {x.real:>5} {z[0]}")
print(f"\N{BULLET}{x}\t{{}}{y:%H:%M}" f"" "" f'{"nested"}')
