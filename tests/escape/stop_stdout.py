# tries: a stream of the guest's is flushed when all is over
# class: stop
# stops: 1 2 3
import sys


class Stream:
    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        return self.stream.write(text)

    def flush(self):
        frame = (x for x in ()).gi_frame
        self.stream.write("REACHED" if frame else "")


sys.stdout = Stream(sys.stdout)
