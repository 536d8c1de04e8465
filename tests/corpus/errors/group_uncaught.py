"""An uncaught tree of exceptions, with notes and causes, printed in full."""
import random


class Task:
    def __init__(self, name, action):
        self.name, self.action = name, action

    def run(self):
        try:
            return self.action()
        except Exception as error:
            error.add_note(f"task {self.name}")
            raise


def run_all(label, *tasks):
    results, errors = {}, []
    for task in tasks:
        try:
            results[task.name] = task.run()
        except Exception as error:
            errors.append(error)
    if errors:
        group = ExceptionGroup(label, errors)
        group.add_note(f"{len(results)} succeeded")
        raise group
    return results


def parse(text):
    return int(text)


def lookup(table, key):
    try:
        return table[key]
    except KeyError as error:
        raise LookupError(f"no {key}") from error


def inner():
    return run_all("inner", Task("list", lambda: [][0]), Task("parse", lambda: parse("x1")))


print(run_all("fine", Task("one", lambda: 1), Task("two", lambda: parse("2"))))
run_all(
    "outer",
    Task("ok", lambda: random.Random(1).random() < 2),
    Task("lookup", lambda: lookup({}, "key")),
    Task("nested", inner),
    Task("name", lambda: undefined_thing),
)
