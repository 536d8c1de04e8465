"""asyncio for programs that wait only for themselves: the library's own modules
with CPython's C tasks and futures, and a loop of ours that knows no descriptors,
threads, signals or processes.

The package is made here: its __init__ would load sockets, TLS and subprocesses.
The modules that we take are loaded beside stand-ins for what they import of these,
and the loop has the few functions of BaseEventLoop that need none, so that
tracebacks and messages are CPython's own.

What a guest may not get of a task: the frames of its stack. What it may not give:
a loop or a context of its own making, which would be handed the inside of tasks
(facade_asyncio.c), and texts that a traceback would open as files. A program in
which every task waits for another hangs in CPython; here it is told so."""
import _thread
import ast
import collections.abc
import contextvars
import enum
import functools
import heapq
import importlib
import inspect
import itertools
import linecache
import math
import os
import reprlib
import stat
import sys
import time
import types
import typing
import warnings
import weakref

__name__ = "asyncio.door"  # of the classes that follow
HOME = os.path.dirname(os.__file__)


# ---- what stands in for the modules that are left out ----

class Logger:
    """The library's log: what logging's last resort would print, unless the
    program has logging."""
    def _log(self, level, text, args, exc_info=None):
        logging = sys.modules.get("logging")
        if logging:
            log = getattr(logging.getLogger("asyncio"), level)
            return log(text, *args, exc_info=exc_info)
        if level in ("debug", "info"):
            return
        if exc_info is True:
            exc_info = sys.exc_info()
        report(text % args if args else text, exc_info and exc_info[1])

    def debug(self, text, *args):
        self._log("debug", text, args)

    def info(self, text, *args):
        self._log("info", text, args)

    def warning(self, text, *args):
        self._log("warning", text, args)

    def error(self, text, *args, exc_info=None):
        self._log("error", text, args, exc_info)


class Local:
    """threading.local, of one thread."""


class Executor:
    """No object is one."""


def stand_ins():
    thread = types.SimpleNamespace(name="MainThread")
    names = types.SimpleNamespace
    futures = names(Future=Executor, ThreadPoolExecutor=Executor,
                    FIRST_COMPLETED="FIRST_COMPLETED",
                    FIRST_EXCEPTION="FIRST_EXCEPTION",
                    ALL_COMPLETED="ALL_COMPLETED")
    return {
        "concurrent": names(futures=futures),
        "concurrent.futures": futures,
        "logging": names(DEBUG=10),
        "signal": names(SIGINT=None, getsignal=lambda number: None,
                        default_int_handler=stand_ins),
        "socket": names(AF_UNSPEC=0, AI_PASSIVE=1, SOCK_STREAM=1),
        "ssl": None,
        "subprocess": names(PIPE=-1, STDOUT=-2, DEVNULL=-3),
        "traceback": names(extract_stack=no_stack),
        "threading": names(local=Local, Lock=_thread.allocate_lock,
                           get_ident=_thread.get_ident,
                           current_thread=lambda: thread,
                           main_thread=lambda: thread),
        "asyncio.log": names(logger=Logger()),
        "asyncio.protocols": names(Protocol=object),
        "asyncio.sslproto": names(),
        "asyncio.staggered": names(),
        "asyncio.transports": names(),
        "asyncio.trsock": names(),
    }


class StandIns:
    """The stand-ins are found while the library's modules are loaded."""
    def __enter__(self):
        self.stand_ins = stand_ins()
        self.hidden = {name: sys.modules.pop(name) for name in self.stand_ins
                       if name in sys.modules}
        sys.modules.update(self.stand_ins)
        for name, module in self.stand_ins.items():
            if name.startswith("asyncio."):
                setattr(package, name[len("asyncio."):], module)

    def __exit__(self, *error):
        for name in self.stand_ins:
            del sys.modules[name]
        sys.modules.update(self.hidden)


def load(name):
    return importlib.import_module("asyncio." + name)


# ---- what the library's modules lose ----

def no_stack(*args, **names):
    """Of the running code; the library keeps it where it is one."""


def no_task_stack(task, *args):
    raise RuntimeError("the stack of a task is not available here")


def format_coroutine(coro):
    """What the library's says; it would read the frame itself."""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None)
    name = f"{name or f'<{type(coro).__name__} without __name__>'}()"
    found = place(coro)
    if found is None:
        running = getattr(coro, "cr_running", getattr(coro, "gi_running", False))
        return f"{name} running" if running else name
    file, line, stands = found
    if stands:
        return f"{name} running at {file}:{line}"
    return f"{name} done, defined at {file}:{line}"


def handle_init(self, callback, args, loop, context=None):
    """As the library's, but for debugging."""
    if context is None:
        context = contextvars.copy_context()
    elif type(context) is not contextvars.Context:
        raise TypeError(f"a context was expected, got {context!r}")
    self._context = context
    self._loop = loop
    self._callback = callback
    self._args = args
    self._cancelled = False
    self._repr = None
    self._source_traceback = None


package = types.ModuleType("asyncio")
package.__path__ = [os.path.join(HOME, "asyncio")]
package.__file__ = os.path.join(HOME, "asyncio", "__init__.py")
sys.modules["asyncio"] = package

PARTS = ("exceptions", "coroutines", "events", "futures", "locks", "mixins",
         "queues", "runners", "taskgroups", "tasks", "threads", "timeouts",
         "base_events")

with StandIns():
    base_tasks = load("base_tasks")
    base_tasks._task_get_stack = no_task_stack
    base_tasks._task_print_stack = no_task_stack
    for part in PARTS:
        load(part)

from asyncio import base_events, coroutines, events, format_helpers  # noqa: E402
from asyncio import futures, runners, tasks  # noqa: E402

coroutines._format_coroutine = format_coroutine
format_helpers.extract_stack = no_stack
events.Handle.__init__ = handle_init


# ---- calls that would run in a thread ----

class ThreadCall:
    """What the library's worker asks of the future of one call: the call runs at
    once, its outcome comes with the loop's next round."""
    def __init__(self, loop):
        self.loop = loop
        self.future = loop.create_future()

    def set_running_or_notify_cancel(self):
        return True

    def set_result(self, result):
        self.loop.call_soon_threadsafe(futures._set_result_unless_cancelled,
                                       self.future, result)

    def set_exception(self, error):
        def set_exception(future):
            if not future.cancelled():
                future.set_exception(error)

        self.loop.call_soon_threadsafe(set_exception, self.future)


def work_item():
    """The library's class of that name, without the module that it lies in."""
    name = os.path.join(HOME, "concurrent", "futures", "thread.py")
    with open(name, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    tree.body = [item for item in tree.body
                 if isinstance(item, ast.ClassDef) and item.name == "_WorkItem"]
    space = {"__name__": "concurrent.futures.thread", "types": types}
    exec(compile(tree, name, "exec"), space)
    shown = types.ModuleType("asyncio._thread")
    shown.__file__ = name  # so that tracebacks have its lines
    sys.modules["asyncio._thread"] = shown
    return space["_WorkItem"]


WorkItem = work_item()


# ---- the loop ----

def strip(cls):
    """The class stays until it is collected; its methods go."""
    for name in list(vars(cls)):
        if not (name.startswith("__") and name.endswith("__")):
            delattr(cls, name)


class Selector:
    """Waits as epoll would with nothing to wait for: in whole milliseconds."""
    __slots__ = ()

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("the event loop would wait forever: nothing is "
                               "left that could wake one of its tasks")
        if timeout > 0:
            wait(math.ceil(timeout * 1e3) * 1e-3)
        return ()


TAKEN = """__del__ __repr__ _asyncgen_finalizer_hook _asyncgen_firstiter_hook
_call_soon _check_callback _check_closed _check_default_executor _check_running
_check_thread _run_forever_cleanup _run_forever_setup _run_once
_set_coroutine_origin_tracking _timer_handle_cancelled call_at
call_exception_handler call_later call_soon call_soon_threadsafe close
create_future create_task get_debug get_exception_handler get_task_factory
is_closed is_running run_forever run_until_complete set_debug
set_exception_handler set_task_factory shutdown_asyncgens
shutdown_default_executor stop time""".split()

FIELDS = """_asyncgens _asyncgens_shutdown_called _clock_resolution _closed
_coroutine_origin_tracking_enabled _coroutine_origin_tracking_saved_depth
_current_handle _debug _default_executor _exception_handler
_executor_shutdown_called _internal_fds _old_agen_hooks _ready _scheduled
_selector _stopping _task_factory _thread_id _timer_cancelled_count
slow_callback_duration __weakref__""".split()

Base = base_events.BaseEventLoop
base_init = Base.__init__


def loop_init(self, selector=None):
    base_init(self)
    self._selector = Selector()


def nothing(self, *args):
    pass


def run_in_executor(self, executor, func, *args):
    self._check_closed()
    if self._debug:
        self._check_callback(func, "run_in_executor")
    if executor is not None:
        return futures.wrap_future(executor.submit(func, *args), loop=self)
    self._check_default_executor()
    call = ThreadCall(self)
    WorkItem(call, func, args, {}).run()
    return call.future


def default_exception_handler(self, context):
    """As the library's; the places of a debug mode are not told."""
    error = context.get("exception")
    if error is not None and not isinstance(error, BaseException):
        raise TypeError(f"an exception was expected, got {error!r}")
    lines = [context.get("message") or "Unhandled exception in event loop"]
    for key in sorted(context):
        if key not in ("message", "exception", "source_traceback",
                       "handle_traceback"):
            lines.append(f"{key}: {context[key]!r}")
    info = error is not None and (type(error), error, error.__traceback__)
    logger.error("\n".join(lines), exc_info=info)


logger = base_events.logger
OURS = {"_process_events": nothing, "_write_to_self": nothing,
        "default_exception_handler": default_exception_handler,
        "run_in_executor": run_in_executor}
methods = {name: vars(Base)[name] for name in TAKEN if name in vars(Base)}
methods.update(OURS)
Abstract = events.AbstractEventLoop
abstract = {name: value for name, value in vars(Abstract).items()
            if name in methods and not name.startswith("__")}

# Without a dict: no guest can put a method of its own into a loop.
events.AbstractEventLoop = type("AbstractEventLoop", (), {
    "__module__": "asyncio.events", "__slots__": (),
    "__doc__": Abstract.__doc__, **abstract})
strip(Abstract)
Loop = type("_UnixSelectorEventLoop", (events.AbstractEventLoop,), {
    "__module__": "asyncio.unix_events", "__slots__": FIELDS,
    "__doc__": "An event loop that waits only for time.",
    "__init__": loop_init, **methods})


class Policy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = Loop

    def set_event_loop(self, loop):
        if loop is not None and type(loop) is not Loop:
            raise TypeError("loop must be an instance of AbstractEventLoop or "
                            f"None, not '{type(loop).__name__}'")
        super().set_event_loop(loop)


events.set_event_loop_policy(Policy())
vet(futures.Future, tasks.Task, Loop)
shut(contextvars.Context)

# What a future of the program's may be asked to call when it is done.
places = {}
get_function_source = format_helpers._get_function_source


def behind_passage(module, name):
    function = getattr(module, name)
    code = function.__code__
    places[outside := passage(function)] = code.co_filename, code.co_firstlineno
    setattr(module, name, outside)


def function_source(func):
    if type(func) is passage_type:
        return places.get(func)
    return get_function_source(func)


behind_passage(tasks, "_release_waiter")
behind_passage(base_events, "_run_until_complete_cb")
passage_type = type(base_events._run_until_complete_cb)
format_helpers._get_function_source = function_source

runner_init = runners.Runner.__init__


def own_loop(factory):
    """A factory of the program's must give a loop of ours."""
    def make():
        loop = factory()
        if type(loop) is not Loop:
            raise TypeError(f"loop must be an event loop of asyncio's, not "
                            f"{type(loop).__name__}")
        return loop

    return make


def init(self, *, debug=None, loop_factory=None):
    runner_init(self, debug=debug,
                loop_factory=loop_factory and own_loop(loop_factory))


runners.Runner.__init__ = init

# ---- what is left of the library ----

# What only sockets, servers or Python's own tasks would need.
KEPT = {"_format_handle", "_run_until_complete_cb", "logger"}


def drop(module, name):
    value = vars(module).pop(name)
    if isinstance(value, type) and value.__module__ == module.__name__:
        strip(value)


for module in (base_events, events, futures, tasks):
    for name in list(vars(module)):
        if name.startswith(("_asyncio", "_py_", "_c_", "_C", "_Py", "errno")) or (
                module is base_events and name not in KEPT and
                getattr(vars(module)[name], "__module__", "") == module.__name__):
            drop(module, name)
del Abstract, Base, methods, abstract, module

# ---- what the package exports ----

for part in PARTS:
    module = sys.modules["asyncio." + part]
    for name in getattr(module, "__all__", ()):
        if hasattr(module, name):
            setattr(package, name, getattr(module, name))


def SelectorEventLoop(selector=None):
    return Loop()


EventLoop = SelectorEventLoop


def behind(function):
    """C functions know their module, and that has what no guest may call."""
    return passage(function)


get_event_loop = behind(events.get_event_loop)
get_running_loop = behind(events.get_running_loop)
current_task = behind(tasks.current_task)
all_tasks = behind(tasks.all_tasks)
tasks.current_task = current_task
tasks.all_tasks = all_tasks


# The library's modules know one another's functions, not one another.
def space_of(module):
    return types.SimpleNamespace(**{
        name: value for name, value in vars(module).items()
        if not isinstance(value, types.ModuleType) and not name.startswith("__")})


parts = [module for name, module in sys.modules.items()
         if name.startswith("asyncio.")]
spaces = {module: space_of(module) for module in [*parts, contextvars, reprlib]}
for module in parts:
    for name, value in list(vars(module).items()):
        if isinstance(value, types.ModuleType) and value in spaces:
            setattr(module, name, spaces[value])
for name, value in list(vars(package).items()):
    if isinstance(value, (types.ModuleType, types.SimpleNamespace)):
        delattr(package, name)
del parts, spaces, module, name, value
