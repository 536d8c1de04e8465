"""Chained exceptions end the program: cause, context, notes, several frames."""


class ParseError(Exception):
    """Carries a position."""

    def __init__(self, text, at):
        super().__init__(f"cannot read {text!r} at {at}")
        self.text, self.at = text, at


def read_digit(text, at):
    try:
        return int(text[at])
    except ValueError as error:
        raise ParseError(text, at) from error


def read_number(text):
    total = 0
    for at in range(len(text)):
        total = total * 10 + read_digit(text, at)
    return total


class Reader:
    def __init__(self, *lines):
        self.lines = lines

    def __iter__(self):
        for number, line in enumerate(self.lines, 1):
            try:
                yield read_number(line)
            except ParseError as error:
                error.add_note(f"in line {number}")
                error.add_note("two\nlines of note")
                raise

    def total(self):
        return sum(
            value * 2
            for value in self
        )


def report(reader):
    try:
        print("total", reader.total())
    except ParseError as error:
        print("caught", error, error.__cause__, error.__notes__)
        raise RuntimeError("report failed") from None


report(Reader("12", "30"))
try:
    report(Reader("7", "8x"))
except RuntimeError as error:
    print(error, error.__cause__, error.__suppress_context__, repr(error.__context__))

try:
    [Reader("1", "q").total() for _ in range(1)]
except ParseError as first:
    try:
        {}["missing"]
    except KeyError:
        raise LookupError("while handling") from first
