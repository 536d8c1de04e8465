"""Form validation that collects errors in groups and ends with one uncaught."""
import re


class FieldError(ValueError):
    def __init__(self, field, message):
        super().__init__(f"{field}: {message}")
        self.field = field


class FormError(ExceptionGroup):
    def derive(self, excs):
        return FormError(self.message, excs)

    @property
    def by_field(self):
        table = {}
        for e in self.exceptions:
            if isinstance(e, FormError):
                table |= {f"{e.message}.{k}": v for k, v in e.by_field.items()}
            else:
                table.setdefault(e.field, []).append(str(e).partition(": ")[2])
        return table


def required(field, value):
    if value in (None, "", []):
        raise FieldError(field, "is required")


def matches(pattern):
    def check(field, value):
        if not re.fullmatch(pattern, str(value)):
            raise FieldError(field, f"must match {pattern}")
    return check


def between(low, high):
    def check(field, value):
        if not low <= value <= high:
            raise FieldError(field, f"{value} is not in {low}..{high}")
    return check


def nested(rules):
    return lambda field, value: validate(field, value or {}, rules)


def validate(name, data, rules):
    errors = []
    for field, checks in rules.items():
        for check in checks:
            try:
                check(field, data.get(field))
            except (FieldError, FormError) as error:
                errors.append(error)
                break
            except TypeError as error:
                wrapped = FieldError(field, f"wrong type {type(data.get(field)).__name__}")
                wrapped.add_note(str(error))
                errors.append(wrapped)
    if errors:
        raise FormError(name, errors)
    return data


RULES = {"name": [required, matches(r"[A-Z]\w+")], "age": [required, between(0, 150)], "mail": [matches(r"\S+@\S+")],
         "address": [nested({"city": [required], "zip": [matches(r"\d{5}")]})]}
GOOD = {"name": "Ann", "age": 31, "mail": "a@b", "address": {"city": "Oslo", "zip": "12345"}}
print(validate("good", GOOD, RULES) is GOOD)
for changes in ({"name": ""}, {"age": 200, "mail": "x"}, {"age": "old"}, {"address": {"zip": 1}}, {"name": "bob", "address": None}):
    try:
        validate("form", GOOD | changes, RULES)
    except* FieldError as group:
        print(type(group).__name__, group.by_field)
try:
    validate("form", {}, RULES)
except FormError as error:
    found, rest = error.split(lambda e: getattr(e, "field", "") == "name")
    print(found.by_field, type(rest).__name__, list(rest.by_field))
    raise
