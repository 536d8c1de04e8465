"""A hierarchy of exceptions with own constructors, str, repr, args and attributes."""


class AppError(Exception):
    code = 100
    template = "error {code}: {detail}"

    def __init__(self, detail="", /, **info):
        super().__init__(detail)
        self.detail, self.info = detail, info

    def __str__(self):
        extra = "".join(f" [{k}={v}]" for k, v in sorted(self.info.items()))
        return self.template.format(code=self.code, detail=self.detail) + extra

    @classmethod
    def all(cls):
        yield cls
        for sub in REGISTRY:
            if sub is not cls and issubclass(sub, cls):
                yield sub

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.code = AppError.code + len(REGISTRY) + 1
        REGISTRY.append(cls)


REGISTRY = []


class NotFound(AppError, LookupError):
    template = "{detail} not found ({code})"


class Forbidden(AppError):
    def __repr__(self):
        return f"<Forbidden {self.detail}>"


class Timeout(AppError, TimeoutError):
    pass


class VeryLate(Timeout):
    template = "very late: {detail}"

    def __eq__(self, other):
        return isinstance(other, VeryLate) and self.detail == other.detail

    __hash__ = None


def attempt(error):
    try:
        raise error
    except LookupError as e:
        return f"lookup: {e}"
    except TimeoutError as e:
        return f"timeout: {e} {isinstance(e, OSError)}"
    except AppError as e:
        return f"app: {e!r}"


for error in (NotFound("page", url="/x"), NotFound, Forbidden("secret"), Timeout("slow", after=3), VeryLate("!")):
    print(attempt(error))
print([c.__name__ for c in AppError.all()], [c.code for c in REGISTRY])
print(NotFound("a").args, NotFound("a", b=1), VeryLate("x") == VeryLate("x"), VeryLate("x") != Timeout("x"))
e = KeyError("k")
print(str(e), repr(e), str(KeyError("a", 1)), str(Exception()), repr(Exception(1, 2)), str(OSError(2, "gone", "f.txt")))
o = OSError(13, "denied", "name", None, "other")
print(o.errno, o.strerror, o.filename, o.filename2, type(o).__name__)
u = UnicodeDecodeError("utf-8", b"\xff\x00", 0, 1, "why")
print(u, u.start, u.end, u.reason, u.object, u.encoding)
s = StopIteration(1, 2)
print(s.value, s.args, SystemExit(4).code, SystemExit().code, SystemExit(1, 2).code)
print(issubclass(NotFound, (KeyError, AppError)), [c.__name__ for c in VeryLate.__mro__])
try:
    raise "string"
except TypeError as error:
    print(error)
try:
    raise ValueError from "x"
except TypeError as error:
    print(error)
try:
    try:
        1 / 0
    except "ZeroDivisionError":
        pass
except TypeError as error:
    print(error)
raise VeryLate("uncaught", why="the end")
