"""A memoising decorator with dependencies, closures over graphs, and invalidation."""
from functools import wraps


def make_graph():
    values, formulas, cache, readers = {}, {}, {}, {}
    stack, trace = [], []

    def cell(name, value=None):
        def set_(new):
            values[name] = new
            invalidate(name)
        if value is not None:
            set_(value)
        return set_

    def formula(f):
        name = f.__name__

        @wraps(f)
        def computed():
            if stack:
                readers.setdefault(name, set()).add(stack[-1])
            if name in cache:
                trace.append(f"{name} cached")
                return cache[name]
            if name in stack:
                raise RecursionError(" > ".join((*stack, name)))
            stack.append(name)
            try:
                cache[name] = result = f(get)
                trace.append(f"{name} = {result}")
                return result
            finally:
                stack.pop()
        formulas[name] = computed
        return computed

    def get(name):
        if name in formulas:
            return formulas[name]()
        if stack:
            readers.setdefault(name, set()).add(stack[-1])
        return values[name]

    def invalidate(name):
        for reader in sorted(readers.pop(name, ())):
            if cache.pop(reader, None) is not None:
                trace.append(f"drop {reader}")
            invalidate(reader)

    def explain():
        out, trace[:] = "; ".join(trace), []
        return out

    return cell, formula, get, explain


cell, formula, get, explain = make_graph()
price, rate, count = cell("price", 10), cell("rate", 0.5), cell("count")
count(3)


@formula
def net(get):
    """Price times count."""
    return get("price") * get("count")


@formula
def tax(get):
    return net() * get("rate")


@formula
def total(get):
    return get("net") + get("tax")


print(total(), explain(), sep=" | ")
print(total(), explain(), sep=" | ")
rate(0.1)
print(explain(), total(), explain(), sep=" | ")
price(20); count(1)
print(explain(), tax(), explain(), sep=" | ")
print(net.__doc__, net.__name__, total.__wrapped__.__name__)


@formula
def loop_a(get):
    return get("loop_b")


@formula
def loop_b(get):
    return loop_a()


for name in ("loop_a", "missing"):
    try:
        get(name)
    except (RecursionError, KeyError) as error:
        print(type(error).__name__, error)
print(get("price"), get("net"), explain())
