"""concurrent.futures, all of it ours: there are no threads, so an executor calls a
function when it is submitted, and every future that it gives is finished."""
import collections
import sys

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
TimeoutError = TimeoutError

PENDING, RUNNING, CANCELLED, FINISHED = "pending", "running", "cancelled", \
    "finished"


class Error(Exception):
    """Base class for all future-related exceptions."""
    __module__ = "concurrent.futures._base"


class CancelledError(Error):
    """The Future was cancelled."""
    __module__ = "concurrent.futures._base"


class InvalidStateError(Error):
    """The operation is not allowed in this state."""
    __module__ = "concurrent.futures._base"


class BrokenExecutor(RuntimeError):
    """Raised when an executor has become non-functional after a failure."""
    __module__ = "concurrent.futures._base"


class BrokenThreadPool(BrokenExecutor):
    """Raised when an initializer has failed."""
    __module__ = "concurrent.futures.thread"


class Future:
    """Represents the result of a computation."""
    __module__ = "concurrent.futures._base"

    def __init__(self):
        self._state = PENDING
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        name = type(self).__name__
        if self._state != FINISHED:
            return f"<{name} at {id(self):#x} state={self._state}>"
        if self._exception is not None:
            how = f"raised {type(self._exception).__name__}"
        else:
            how = f"returned {type(self._result).__name__}"
        return f"<{name} at {id(self):#x} state=finished {how}>"

    def cancel(self):
        """Cancel the future if possible."""
        if self._state in (RUNNING, FINISHED):
            return False
        if self._state != CANCELLED:
            self._state = CANCELLED
            self._invoke_callbacks()
        return True

    def cancelled(self):
        """Return True if the future was cancelled."""
        return self._state == CANCELLED

    def running(self):
        """Return True if the future is currently executing."""
        return self._state == RUNNING

    def done(self):
        """Return True if the future was cancelled or finished executing."""
        return self._state in (CANCELLED, FINISHED)

    def _wait(self):
        if self._state == CANCELLED:
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError("nothing will finish this future: there are no "
                               "threads here")

    def result(self, timeout=None):
        """Return the result of the call that the future represents."""
        self._wait()
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        """Return the exception raised by the call that the future represents."""
        self._wait()
        return self._exception

    def add_done_callback(self, fn):
        """Attaches a callable that will be called when the future finishes."""
        if not self.done():
            self._done_callbacks.append(fn)
        else:
            self._call(fn)

    def _call(self, fn):
        try:
            fn(self)
        except Exception as error:
            lines = error_lines(error, None, True)
            print(f"exception calling callback for {self!r}\n" +
                  "".join(lines), file=sys.stderr, end="")

    def _invoke_callbacks(self):
        for fn in self._done_callbacks:
            self._call(fn)

    def set_running_or_notify_cancel(self):
        """Mark the future as running or process any cancel notifications."""
        if self._state == CANCELLED:
            return False
        if self._state != PENDING:
            raise RuntimeError("Future in unexpected state")
        self._state = RUNNING
        return True

    def _finish(self, result, exception):
        if self.done():
            raise InvalidStateError(f"{self._state.upper()}: {self!r}")
        self._result, self._exception = result, exception
        self._state = FINISHED
        self._invoke_callbacks()

    def set_result(self, result):
        """Sets the return value of work associated with the future."""
        self._finish(result, None)

    def set_exception(self, exception):
        """Sets the result of the future as being the given exception."""
        self._finish(None, exception)


def results_of(futures):
    futures.reverse()
    while futures:
        yield futures.pop().result()


class Executor:
    """This is an abstract base class for concrete asynchronous executors."""
    __module__ = "concurrent.futures._base"

    def submit(self, fn, /, *args, **kwargs):
        """Submits a callable to be executed with the given arguments."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Returns an iterator equivalent to map(fn, iter)."""
        return results_of([self.submit(fn, *args) for args in zip(*iterables)])

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Clean-up the resources associated with the Executor."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    """An executor that calls a function when it is submitted."""
    __module__ = "concurrent.futures.thread"

    def __init__(self, max_workers=None, thread_name_prefix="",
                 initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._initializer = initializer
        self._initargs = initargs
        self._broken = self._shutdown = False

    def submit(self, fn, /, *args, **kwargs):
        """Submits a callable to be executed with the given arguments."""
        if self._broken:
            raise BrokenThreadPool("A thread initializer failed, the thread "
                                   "pool is not usable anymore")
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        if self._initializer is not None:
            initializer, self._initializer = self._initializer, None
            try:
                initializer(*self._initargs)
            except Exception:
                self._broken = True
                return self.submit(fn)
        future = Future()
        future.set_running_or_notify_cancel()
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Clean-up the resources associated with the Executor."""
        self._shutdown = True


class ProcessPoolExecutor(ThreadPoolExecutor):
    """An executor that calls a function when it is submitted."""
    __module__ = "concurrent.futures.process"

    def __init__(self, max_workers=None, mp_context=None, initializer=None,
                 initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, "", initializer, initargs)


def different(fs):
    return list(dict.fromkeys(fs))


def as_completed(fs, timeout=None):
    """An iterator over the given futures that yields each as it completes."""
    fs = different(fs)
    yield from (future for future in fs if future.done())
    late = sum(not future.done() for future in fs)
    if late:
        raise TimeoutError("%d (of %d) futures unfinished" % (late, len(fs)))


Sets = collections.namedtuple("DoneAndNotDoneFutures", "done not_done")
Sets.__module__ = "door"


class DoneAndNotDoneFutures(Sets):
    __module__ = "concurrent.futures._base"
    __slots__ = ()


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for the futures in the given sequence to complete."""
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError("Invalid return condition: %r" % return_when)
    fs = different(fs)
    done = {future for future in fs if future.done()}
    return DoneAndNotDoneFutures(done, set(fs) - done)
