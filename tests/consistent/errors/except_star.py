# except*: each clause takes its part of a group, the rest goes on.
import copy


class Mine(ExceptionGroup):
    pass


def make(*errors):
    return ExceptionGroup("some", errors)


def parts(group):
    try:
        raise group
    except* ValueError as error:
        print("values", error.message, error.exceptions, type(error).__name__)
    except* (TypeError, KeyError) as error:
        print("types", error.exceptions)
    else:
        print("nothing")
    finally:
        print("finally")


def whole(group):
    try:
        parts(group)
    except BaseException as error:
        print("left", type(error).__name__, error,
              getattr(error, "exceptions", None))


def first_is_a_try(x):
    """The tick goes inside."""
    try:
        x()
    except* ZeroDivisionError as error:
        return_value = len(error.exceptions)
    return return_value


whole(make(ValueError(1)))
whole(make(ValueError(1), TypeError(2), make(KeyError(3), OSError(4))))
whole(make(make(make(ValueError(5), IndexError(6)))))
whole(Mine("mine", [ValueError(7), OSError(8)]))
whole(BaseExceptionGroup("base", [ValueError(9), KeyboardInterrupt()]))
whole(ValueError(10))
whole(OSError(11))
print(first_is_a_try(lambda: 1 / 0))

try:
    try:
        raise make(ValueError(1), TypeError(2))
    except* ValueError:
        raise KeyError("new")
    except* TypeError:
        raise
except ExceptionGroup as error:
    print(error, error.exceptions)

try:
    try:
        raise make(ValueError(1))
    except* 5:
        pass
except TypeError as error:
    print(error)

try:
    try:
        raise make(ValueError(1))
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)

group = make(ValueError(1), make(TypeError(2)))
group.add_note("a note")
print(group.split(ValueError))
print(group.subgroup(lambda e: isinstance(e, TypeError)))
print(group.derive([OSError(1)]))
print(copy.copy(group).exceptions)
for error in group.split(ValueError)[0].__notes__:
    print(error)


def names():
    for i in range(3):
        try:
            if i:
                raise make(ValueError(i))
        except* ValueError as error:
            print(i, error.exceptions)
        else:
            print(i)
        yield i


print(list(names()))


async def waits():
    try:
        raise make(ValueError(1), OSError(2))
    except* ValueError:
        pass


try:
    waits().send(None)
except ExceptionGroup as error:
    print(error.exceptions)

try:
    raise make(ValueError(1), TypeError(2))
except* ValueError:
    print("half")
