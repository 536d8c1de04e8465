# tries: a library reads a file that an argument names
# class: files
# stops: 3 4
import argparse

p = argparse.ArgumentParser(fromfile_prefix_chars="@")
p.add_argument("lines", nargs="*")
lines = p.parse_args(["@/etc/passwd"]).lines
print("REACHED")
if "root:" in lines[0]:
    print("ESCAPED")
