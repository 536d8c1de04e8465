"""Did you mean? Name, attribute and import suggestions of uncaught errors."""


class Robot:
    def __init__(self):
        self.battery = 10
        self.position = (0, 0)

    def move_forward(self, steps=1):
        for _ in range(steps):
            self.battery -= 1
        return self

    def turn_left(self):
        return self


def tries():
    robot = Robot()
    length_of_way = 3
    yield lambda: robot.move_foward()
    yield lambda: robot.batery
    yield lambda: lenght_of_way
    yield lambda: length_of_wy
    yield lambda: pint("x")
    yield lambda: robot.turn_left().turn_rihgt()
    yield lambda: "abc".uper()
    yield lambda: [].apend(1)
    yield lambda: {}.itemz()
    yield lambda: Robot.move_forwards
    yield lambda: range(3).strat
    yield lambda: (1).denominatorr
    yield lambda: None.anything


for attempt in tries():
    try:
        attempt()
    except (NameError, AttributeError) as error:
        print(type(error).__name__, "|", error, "|", error.name)
try:
    from math import sqroot
except ImportError as error:
    print(type(error).__name__, error.name)


def final(robot):
    robot.move_forward(2)
    print(robot.battery)
    return robot.positon


final(Robot())
