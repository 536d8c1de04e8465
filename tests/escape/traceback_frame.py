# tries: a summary of a traceback walks the frames of the caller
# class: frames
# stops: 3
# rests: the compiler does not know what a library's function gives
import traceback


def look(deep):
    if deep:
        return look(deep - 1)
    for frame, line in traceback.walk_stack(None):
        print("REACHED", frame)


look(5)
