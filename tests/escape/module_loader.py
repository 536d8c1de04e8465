# tries: a module's loader makes other modules and reads files
# class: modules
# stops: 1 2 3 4
import json

loader = json.__loader__
print("REACHED")
if b"root:" in loader.get_data("/etc/passwd"):
    print("ESCAPED")
