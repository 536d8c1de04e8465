# tries: a format that tells what it read
# class: formatting
# stops: 2 3
def f():
    return None


text = "{0.__code__.co_filename}".format(f)
print("REACHED" if text else "")
