# tries: a socket to this machine
# class: system
# stops: 1 2 3 4
import _socket

print("REACHED")
try:
    _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM).connect(("127.0.0.1", 1))
except ConnectionRefusedError:
    print("ESCAPED")
