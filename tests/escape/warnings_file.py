# tries: a library reads a source line for a message
# class: files
# stops: 1 3 4
import warnings

text = warnings.formatwarning("x", UserWarning, "/etc/passwd", 1)
print("REACHED")
if "root:" in text:
    print("ESCAPED")
