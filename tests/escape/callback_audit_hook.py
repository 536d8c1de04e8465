# tries: an audit hook sees what the interpreter works on
# class: callbacks
# stops: 2 3
import sys

seen = []
sys.addaudithook(lambda event, args: seen.append((event, args)))
id(1)
print("REACHED" if seen else "")
