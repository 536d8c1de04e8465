# tries: memory that can be written and executed
# class: system
# stops: 1 3 4
import mmap

print("REACHED")
page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
if len(page) == 4096:
    print("ESCAPED")
