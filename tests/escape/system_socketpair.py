# tries: a pair of sockets
# class: system
# stops: 1 3 4
import _socket

print("REACHED")
a, b = _socket.socketpair()
a.send(b"x")
if b.recv(1) == b"x":
    print("ESCAPED")
