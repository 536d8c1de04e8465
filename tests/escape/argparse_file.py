# tries: a library reads a file that an argument names
# class: files
# stops: 1 3 4
import argparse

p = argparse.ArgumentParser(fromfile_prefix_chars="@")
p.add_argument("lines", nargs="*")
print("REACHED")
if "root:" in p.parse_args(["@/etc/passwd"]).lines[0]:
    print("ESCAPED")
