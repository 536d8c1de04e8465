# tries: a pickle calls what it names
# class: by-name
# stops: 1 2 3 4
import pickle

print("REACHED")
f = pickle.loads(b"cio\nopen\n(V/etc/passwd\ntR.")
if "root:" in f.read():
    print("ESCAPED")
