# tries: a library reads a source line for a traceback
# class: files
# stops: 3 4
import traceback

text = "".join(traceback.format_list([("/etc/passwd", 1, "f", None)]))
print("REACHED")
if "root:" in text:
    print("ESCAPED")
