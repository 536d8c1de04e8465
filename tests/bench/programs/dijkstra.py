"""A heap and a graph of dictionaries."""
import heapq


def graph(n):
    edges = {i: [] for i in range(n)}
    for i in range(n):
        for k in (1, 7, 13, 29):
            edges[i].append(((i * k + 11) % n, (i * 17 + k * 5) % 23 + 1))
    return edges


def shortest(edges, start):
    distance = {start: 0}
    queue = [(0, start)]
    while queue:
        so_far, node = heapq.heappop(queue)
        if so_far > distance[node]:
            continue
        for other, weight in edges[node]:
            total = so_far + weight
            if total < distance.get(other, 1 << 30):
                distance[other] = total
                heapq.heappush(queue, (total, other))
    return distance


edges = graph(20000)
print(sum(sum(shortest(edges, start).values()) for start in range(12)))
