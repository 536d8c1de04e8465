"""An editor model: observers, undo stack of commands, method chaining, snapshots."""
from contextlib import contextmanager


class Observable:
    def __init__(self):
        self._observers = {}

    def on(self, event, callback=None):
        if callback is None:
            return lambda f: self.on(event, f) and f
        self._observers.setdefault(event, []).append(callback)
        return callback

    def emit(self, event, /, **details):
        for callback in (*self._observers.get(event, ()), *self._observers.get("*", ())):
            callback(event=event, **details)


class Command:
    def __init__(self, doc, *args):
        self.doc, self.args = doc, args

    def __call__(self):
        self.before = self.doc.text
        self.doc.text = self.run(self.doc.text, *self.args)
        return self

    def undo(self):
        self.doc.text = self.before

    def __str__(self):
        return f"{type(self).__name__.lower()}{self.args}"


class Insert(Command):
    def run(self, text, at, what):
        return text[:at] + what + text[at:]


class Delete(Command):
    def run(self, text, start, end):
        if end > len(text):
            raise IndexError(f"{end} > {len(text)}")
        return text[:start] + text[end:]


class Replace(Command):
    def run(self, text, old, new):
        return text.replace(old, new)


class Document(Observable):
    commands = {c.__name__.lower(): c for c in (Insert, Delete, Replace)}

    def __init__(self, text=""):
        super().__init__()
        self.__text, self.done, self.undone = text, [], []

    @property
    def text(self):
        return self.__text

    @text.setter
    def text(self, value):
        old, self.__text = self.__text, value
        if old != value:
            self.emit("change", old=old, new=value)

    def __getattr__(self, name):
        if name not in self.commands:
            raise AttributeError(f"{type(self).__name__} can't {name}")

        def do(*args):
            self.done.append(self.commands[name](self, *args)())
            self.undone.clear()
            return self
        return do

    def undo(self, times=1):
        for _ in range(times):
            if not self.done:
                self.emit("error", message="nothing to undo")
                break
            command = self.done.pop()
            command.undo()
            self.undone.append(command)
        return self

    def redo(self):
        if self.undone:
            self.done.append(self.undone.pop()())
        return self

    @contextmanager
    def batch(self):
        mark = len(self.done)
        try:
            yield self
        except Exception as error:
            self.undo(len(self.done) - mark)
            self.emit("error", message=f"batch undone: {error}")


doc = Document("hello world")


@doc.on("change")
def show(*, event, old, new):
    print(f"{event}: {old!r} -> {new!r}")


doc.on("*", lambda event, **d: print(f"  [{event}] {d.get('message', len(d))}"))
doc.insert(5, ",").replace("world", "there").delete(0, 1)
doc.undo(2).redo()
doc.replace("nothing", "no change")
with doc.batch() as d:
    d.insert(0, ">> ").delete(0, 1000)
doc.undo(10)
print(doc.text, [str(c) for c in doc.undone])
try:
    doc.explode()
except AttributeError as error:
    print(error)
