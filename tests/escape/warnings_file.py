# tries: a library reads a source line for a message
# class: files
# stops: 3 4
import warnings

if "root:" in warnings.formatwarning("x", UserWarning, "/etc/passwd", 1):
    print("REACHED")
    print("ESCAPED")
