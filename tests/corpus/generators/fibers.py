"""Generators as fibers that call each other through a trampoline."""


class Call:
    def __init__(self, gen): self.gen = gen


class Return:
    def __init__(self, value): self.value = value


def trampoline(gen):
    stack, value, error = [gen], None, None
    while stack:
        try:
            command = stack[-1].throw(error) if error else stack[-1].send(value)
            value = error = None
        except StopIteration as stop:
            stack.pop()
            value, error = stop.value, None
        except Exception as e:
            stack.pop().close()
            error = e
        else:
            match command:
                case Call():
                    stack.append(command.gen)
                case Return():
                    stack.pop().close()
                    value = command.value
                case other:
                    value = other
    if error:
        raise error
    return value


def fact(n):
    if n < 2:
        yield Return(1)
    return n * (yield Call(fact(n - 1)))


def even(n):
    return True if n == 0 else (yield Call(odd(n - 1)))


def odd(n):
    return False if n == 0 else (yield Call(even(n - 1)))


def safe_div(a, b):
    try:
        return (yield Call(div(a, b)))
    except ZeroDivisionError as error:
        return f"caught {error}"
    finally:
        log.append((a, b))


def div(a, b):
    yield
    return a / b


log = []
print(trampoline(fact(20)), trampoline(even(3001)), trampoline(safe_div(6, 3)), trampoline(safe_div(1, 0)), log)
try:
    trampoline(div(1, 0))
except ZeroDivisionError as error:
    print("out", error)
