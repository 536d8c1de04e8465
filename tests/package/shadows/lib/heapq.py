def push(heap, x): return heap + [x]
