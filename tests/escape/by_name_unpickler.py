# tries: an unpickler of the guest's finds what it likes
# class: by-name
# stops: 1 2 3 4
import io
import pickle

data = b"cposix\nopen\n(V/etc/passwd\nI0\ntR."
print("REACHED")
fd = pickle.Unpickler(io.BytesIO(data)).load()
if b"root:" in pickle.loads(b"cposix\nread\n(I%d\nI99\ntR." % fd):
    print("ESCAPED")
