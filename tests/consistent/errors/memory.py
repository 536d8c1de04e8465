try:
    x = "a" * 10**11
except MemoryError as e: print("ME", e)
x = bytearray(10**8); print(len(x))
