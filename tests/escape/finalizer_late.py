# tries: a finalizer that runs when the program is over
# class: stop
# stops: 1 2 3 4
class Late:
    def __del__(self, opener=open, say=print):
        frame = (x for x in ()).gi_frame
        say("REACHED" if frame else "")
        say("ESCAPED" if frame and "root:" in opener("/etc/passwd").read() else "")


keep = Late()
