# tries: getopt's messages come from a catalogue, which gettext opens
# class: files
# stops: 1 2 3
import getopt

try:
    getopt.getopt(["-x"], "")
except getopt.GetoptError as error:
    pass
getopt.__dict__["_"].__globals__["translation"]
print("REACHED")
