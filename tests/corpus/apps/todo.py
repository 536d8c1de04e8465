# stdin: add buy milk !2\nadd write corpus !1 #work\nadd sleep\ndone 2\nlist\nlist #work\ndone 9\nundo\nlist\nrm 1\nstats\nwhat\nquit\nlist
"""A todo list with commands from stdin, undo by snapshots, tags and priorities."""
import re
import sys
from copy import deepcopy
from dataclasses import dataclass, field


@dataclass
class Todo:
    text: str
    priority: int = 5
    tags: set[str] = field(default_factory=set)
    done: bool = False

    @classmethod
    def parse(cls, words):
        text, options = [], {}
        for w in words.split():
            if m := re.fullmatch(r"!(\d)", w):
                options["priority"] = int(m[1])
            elif w.startswith("#"):
                options.setdefault("tags", set()).add(w[1:])
            else:
                text.append(w)
        return cls(" ".join(text), **options)

    def __str__(self):
        return f"[{'x' if self.done else ' '}] {self.text} !{self.priority}{''.join(f' #{t}' for t in sorted(self.tags))}"


class UserError(Exception):
    pass


class App:
    def __init__(self):
        self.todos, self.history = {}, []
        self.next = 1

    def snapshot(self):
        self.history.append((deepcopy(self.todos), self.next))

    def find(self, number):
        try:
            return self.todos[int(number)]
        except (ValueError, KeyError) as error:
            raise UserError(f"no todo {number!r}") from error

    def do_add(self, *words):
        self.snapshot()
        self.todos[self.next] = Todo.parse(" ".join(words))
        self.next += 1
        return f"added {self.next - 1}"

    def do_done(self, number):
        todo = self.find(number)
        self.snapshot()
        todo.done = True
        return str(todo)

    def do_rm(self, *numbers):
        self.snapshot()
        return [self.todos.pop(int(n)).text for n in numbers]

    def do_undo(self):
        if not self.history:
            raise UserError("nothing to undo")
        self.todos, self.next = self.history.pop()

    def do_list(self, tag=""):
        for n, t in sorted(self.todos.items(), key=lambda nt: (nt[1].done, nt[1].priority)):
            if tag[1:] in t.tags or not tag:
                print(f"{n:>3} {t}")

    def do_stats(self):
        return {"total": len(self.todos), "done": sum(t.done for t in self.todos.values()), "undo": len(self.history)}

    def do_quit(self):
        raise SystemExit(len(self.todos))

    def run(self, lines):
        for line in lines:
            command, *args = line.split() or [""]
            handler = getattr(self, f"do_{command}", None)
            print(f"> {line.rstrip()}")
            try:
                if handler is None:
                    known = sorted(n[3:] for n in dir(self) if n.startswith("do_"))
                    raise UserError(f"unknown {command!r}, try {', '.join(known)}")
                if (result := handler(*args)) is not None:
                    print(result)
            except UserError as error:
                print(f"error: {error}", file=sys.stderr)


App().run(sys.stdin)
