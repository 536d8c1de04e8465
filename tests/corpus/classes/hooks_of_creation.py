"""__init_subclass__, __set_name__, __class_getitem__, __new__: who is called when."""
log = []


class Field:
    def __init__(self, kind=str, **options):
        self.kind, self.options = kind, options
        self.name = None

    def __set_name__(self, owner, name):
        log.append(f"set_name {owner.__name__}.{name}")
        self.name = name

    def __get__(self, obj, owner):
        return self if obj is None else obj.data.get(self.name, self.options.get("default"))

    def __set__(self, obj, value):
        obj.data[self.name] = self.kind(value)


class Model:
    fields = {}

    def __init_subclass__(cls, *, table=None, abstract=False, **kw):
        super().__init_subclass__(**kw)
        log.append(f"init_subclass {cls.__name__} table={table}")
        if not abstract:
            cls.table = table or cls.__name__.lower() + "s"
        cls.fields = {**cls.fields, **{k: v for k, v in vars(cls).items() if isinstance(v, Field)}}

    def __class_getitem__(cls, key):
        log.append(f"class_getitem {cls.__name__}[{key!r}]")
        return cls(**key) if isinstance(key, dict) else cls.fields[key]

    def __new__(cls, *args, **kw):
        log.append(f"new {cls.__name__} {kw}")
        if (missing := [n for n, f in cls.fields.items() if f.options.get("required") and n not in kw]):
            raise TypeError(f"{cls.__name__} misses {', '.join(missing)}")
        return super().__new__(cls)

    def __init__(self, **kw):
        log.append(f"init {type(self).__name__}")
        self.data = {}
        for k, v in kw.items():
            if k not in self.fields:
                raise AttributeError(f"{type(self).__name__} has no field {k!r}")
            setattr(self, k, v)

    def __repr__(self):
        return f"{self.table}:{self.data}"


class Timed(Model, abstract=True):
    at = Field(float, default=0.0)


class User(Timed, table="people"):
    name = Field(required=True)
    age = Field(int, default=-1)


class Admin(User):
    level = Field(int, default=9)
    age = Field(lambda v: int(v) + 1000)


u = User(name="ann", age="31")
print(u, u.age + 1, u.at, User.table, Admin.table, hasattr(Timed, "table"))
a = Admin[{"name": "root", "age": 1}]
print(a, a.level, sorted(Admin.fields), Admin["age"] is Admin.fields["age"], User["name"].options)
for attempt in (lambda: User(), lambda: User(name="x", color="red"), lambda: User(name="x", age="old"), lambda: User["nope"]):
    try:
        attempt()
    except (TypeError, AttributeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
print(*log, sep="\n")
log.clear()
late = Field(int)
User.late = late
print(log, late.name, "late" in User.fields)
late.__set_name__(User, "late")
u.late = "7"
print(u.late, log)


class Quiet(int):
    made = 0

    def __new__(cls, value, *, base=10):
        cls.made += 1
        return super().__new__(cls, value, base) if isinstance(value, str) else super().__new__(cls, value)

    def __init_subclass__(cls, /, **kw):
        cls.kw = kw


class Loud(Quiet, a=1, b=2):
    pass


print(Quiet("ff", base=16), Loud(3) + 1, Loud.kw, Quiet.made, Loud.made, type(Loud(1) + Loud(2)).__name__)
