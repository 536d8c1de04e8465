# tries: an argument's type opens the file that it names
# class: files
# stops: 3 4
import argparse

file = argparse.FileType("r")("/etc/passwd")
print("REACHED")
if "root:" in file.read():
    print("ESCAPED")
