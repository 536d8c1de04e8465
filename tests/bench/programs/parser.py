"""A hand-written JSON parser: method calls on self, string handling."""


class Parser:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def peek(self):
        while self.pos < len(self.text) and self.text[self.pos] in " \n\t":
            self.pos += 1
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def expect(self, char):
        if self.peek() != char:
            raise ValueError(f"{char!r} expected at {self.pos}")
        self.pos += 1

    def value(self):
        char = self.peek()
        if char == "{":
            return self.object()
        if char == "[":
            return self.array()
        if char == '"':
            return self.string()
        return self.number()

    def object(self):
        result = {}
        self.expect("{")
        while self.peek() != "}":
            key = self.string()
            self.expect(":")
            result[key] = self.value()
            if self.peek() == ",":
                self.pos += 1
        self.expect("}")
        return result

    def array(self):
        result = []
        self.expect("[")
        while self.peek() != "]":
            result.append(self.value())
            if self.peek() == ",":
                self.pos += 1
        self.expect("]")
        return result

    def string(self):
        self.expect('"')
        end = self.text.index('"', self.pos)
        result = self.text[self.pos:end]
        self.pos = end + 1
        return result

    def number(self):
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos] in "0123456789.":
            self.pos += 1
        return float(self.text[start:self.pos])


TEXT = "[" + ", ".join('{"id": %d, "tags": ["a", "b"], "at": [1.5, %d]}'
                       % (i, i * i) for i in range(400)) + "]"
total = 0
for _ in range(100):
    total += len(Parser(TEXT).value())
print(total)
