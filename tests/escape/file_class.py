# tries: the class of a stream opens files
# class: files
# stops: 2 3 4
import io

kind = io.FileIO
print("REACHED")
if b"root:" in kind("/etc/passwd").read():
    print("ESCAPED")
