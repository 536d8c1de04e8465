# tries: a log handler writes a file
# class: files
# stops: 1 3 4
import logging

print("REACHED")
handler = logging.FileHandler("/tmp/pyrestrict-escape", delay=False)
handler.close()
import os

os.unlink("/tmp/pyrestrict-escape")
print("ESCAPED")
