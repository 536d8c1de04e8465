# tries: a frame's locals hold what a library function works on
# class: frames
# stops: 1 2 3
import json

try:
    json.loads("{")
except ValueError as error:
    space = error.__traceback__.tb_next.tb_frame.f_locals
    print("REACHED" if "cls" in space else "")
