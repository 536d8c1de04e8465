"""Nested loops over lists of lists."""


def matmul(a, b):
    n, m, p = len(a), len(b), len(b[0])
    result = [[0.0] * p for _ in range(n)]
    for i in range(n):
        row, out = a[i], result[i]
        for k in range(m):
            factor, other = row[k], b[k]
            for j in range(p):
                out[j] += factor * other[j]
    return result


n = 200
a = [[(i * j) % 7 for j in range(n)] for i in range(n)]
b = [[(i + j) % 5 for j in range(n)] for i in range(n)]
c = matmul(a, b)
print(sum(map(sum, c)))
