import concurrent.futures
import re
from concurrent import futures
from concurrent.futures import *
from concurrent.futures import as_completed, wait, Future


def square(x):
    if x < 0:
        raise ValueError(f"negative: {x}")
    return x * x


def plain(text):
    return re.sub("0x[0-9a-f]+", "0x", text)


with ThreadPoolExecutor(max_workers=4) as pool:
    print(list(pool.map(square, range(5))))
    print(list(pool.map(pow, [2, 3], [3, 2])))
    future = pool.submit(square, 7)
    print(future.result(), future.exception(), future.done(),
          future.cancelled(), future.running(), future.cancel())
    print(plain(repr(future)))
    bad = pool.submit(square, -1)
    print(repr(bad.exception()), plain(repr(bad)))
    try:
        bad.result()
    except ValueError as error:
        print("raised", error)
    many = {pool.submit(square, n): n for n in range(6)}
    print(sorted((many[f], f.result()) for f in as_completed(many)))
    done, not_done = wait(many)
    print(len(done), len(not_done), type(wait(many)).__name__)
    future.add_done_callback(lambda f: print("done", f.result()))
    try:
        for x in pool.map(square, [1, -2, 3]):
            print(x)
    except ValueError as error:
        print(error)
try:
    pool.submit(square, 1)
except RuntimeError as error:
    print(error)
for wrong in (lambda: ThreadPoolExecutor(0),
              lambda: ThreadPoolExecutor(initializer=3),
              lambda: Executor().submit(print)):
    try:
        wrong()
    except (ValueError, TypeError, NotImplementedError) as error:
        print(type(error).__name__, error)
with ThreadPoolExecutor(1, initializer=print, initargs=("begin",)) as pool:
    print(pool.submit(sum, [1, 2]).result())
f = Future()
print(plain(repr(f)), f.cancel(), plain(repr(f)), f.cancelled())
from concurrent.futures import InvalidStateError, CancelledError
f = futures.Future()
f.add_done_callback(lambda f: print("called back"))
f.set_result(3)
print(f.result(), plain(repr(f)))
try:
    f.set_result(4)
except InvalidStateError as error:
    print(plain(str(error)))
g = concurrent.futures.Future()
g.cancel()
try:
    g.result()
except CancelledError as error:
    print(repr(error), issubclass(concurrent.futures.TimeoutError, OSError))
