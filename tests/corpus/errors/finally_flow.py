"""return, break, continue and raise meeting in finally and else."""


def both():
    try:
        return "try"
    finally:
        return "finally"


def swallowed():
    try:
        1 / 0
    finally:
        return "swallowed"


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def mutable_seen():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def loop():
    log = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i)
        except Exception:
            log.append("never")
        else:
            log.append("else")
        finally:
            log.append(f"f{i}")
            if i == 3:
                continue
    return log


def nested():
    steps = []
    try:
        try:
            try:
                steps.append("a")
                raise KeyError("inner")
            finally:
                steps.append("b")
        except KeyError as error:
            steps.append(error.args[0])
            raise ValueError("outer") from error
        else:
            steps.append("never")
        finally:
            steps.append("c")
    except (ValueError, TypeError) as error:
        steps.append((str(error), repr(error.__cause__)))
    return steps


def generator():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("generator finally")


def replaced():
    try:
        raise KeyError("first")
    finally:
        raise IndexError("second")


def in_loop_return():
    for i in (1, 2, 3):
        while True:
            try:
                try:
                    return i
                finally:
                    if i < 3:
                        break
            finally:
                print("pass", i)
    return "after"


print(both(), swallowed(), value_kept(), mutable_seen(), loop(), nested(), sep="\n")
for v in generator():
    print(v)
    break
print(in_loop_return())
try:
    replaced()
except IndexError as error:
    print(repr(error), repr(error.__context__))
try:
    pass
except:
    print("never")
else:
    print("else runs")
finally:
    print("finally runs")
with_error = None
try:
    raise SystemExit(3)
except BaseException as e:
    with_error = e
print(with_error.code, type(with_error).__mro__[1].__name__)
try:
    raise
except RuntimeError as error:
    print(error)
