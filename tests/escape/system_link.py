# tries: a name in the file system for another
# class: system
# stops: 1 3 4
import os

print("REACHED")
os.symlink("/etc/passwd", "/tmp/pyrestrict-escape-link")
os.unlink("/tmp/pyrestrict-escape-link")
print("ESCAPED")
