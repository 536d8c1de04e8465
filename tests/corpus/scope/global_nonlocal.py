"""global and nonlocal in classes, nested functions, loops and exec."""
level = 0
trace = []


def enter(name):
    global level, last
    level += 1
    last = name
    trace.append("  " * level + name)


def leave():
    global level
    level -= 1


class Recorder:
    global shared_by_class
    shared_by_class = "made in a class body"
    level = "class level"

    def bump(self):
        global level
        level += 10
        return level, self.level


def nest(depth):
    enter(f"nest{depth}")
    if depth:
        nest(depth - 1)
    leave()


nest(3)
print("\n".join(trace), level, last, shared_by_class)
print(Recorder().bump(), level)


def outer():
    level = "outer"

    def middle():
        def inner():
            nonlocal level
            level = level + "+inner"

            class K:
                nonlocal level
                level = level + "+class"
                also = level
            return K
        k = inner()
        return k.also, hasattr(k, "level")
    return middle(), level


print(outer())


def makes_global():
    for name in ("one", "two"):
        global loop_made, counted
        loop_made = name
        counted = counted + 1 if "counted" in globals() else 1
    with_global = [loop_made for loop_made in "xyz"]
    return with_global


print(makes_global(), loop_made, counted)


def imports():
    global math
    import math
    return math.pi


print(round(imports(), 3), math.floor(2.7))


def handler():
    global caught
    try:
        raise KeyError("k")
    except KeyError as caught:
        print("inside", caught.args)
    try:
        return caught
    except NameError as error:
        return str(error)


print(handler())


def defines():
    global Point, helper

    class Point:
        def __repr__(self):
            return f"{type(self).__qualname__}"

    def helper():
        return helper.__qualname__


defines()
print(Point(), helper())
exec("level = 'from exec'", ns := {})
print(ns["level"], level)


def unbound():
    try:
        trace2 = trace2 + 1
    except UnboundLocalError as error:
        return error.args[0]


print(unbound())
