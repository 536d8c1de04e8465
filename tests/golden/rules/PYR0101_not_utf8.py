# Bytes that are no UTF-8.
x = "café"
