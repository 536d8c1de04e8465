"""Exporters as subclasses, chosen by name; template method; class-level caches and hooks."""


class Exporter:
    formats = {}
    extension = None

    def __init_subclass__(cls, *, ext=None, **kw):
        super().__init_subclass__(**kw)
        if ext:
            cls.extension = ext
            Exporter.formats[ext] = cls

    @classmethod
    def of(cls, name, **options):
        ext = name.rpartition(".")[2]
        try:
            return cls.formats[ext](**options)
        except KeyError:
            raise LookupError(f"{ext!r} is none of {sorted(cls.formats)}") from None

    def export(self, rows):
        return "".join((self.begin(), *(self.row(r, last=r is rows[-1]) for r in rows), self.end()))

    def begin(self): return ""
    def end(self): return ""

    def row(self, row, *, last):
        raise NotImplementedError


class Csv(Exporter, ext="csv"):
    def __init__(self, sep=","): self.sep = sep
    def row(self, row, *, last): return self.sep.join(map(str, row.values())) + "\n"


class Tsv(Csv, ext="tsv"):
    def __init__(self): super().__init__("\t")


class Html(Exporter, ext="html"):
    def __init__(self, **attrs): self.attrs = attrs
    def begin(self): return "<table" + "".join(f' {k.rstrip("_")}="{v}"' for k, v in self.attrs.items()) + ">\n"
    def row(self, row, *, last): return " <tr>" + "".join(f"<td>{v}</td>" for v in row.values()) + "</tr>\n"
    def end(self): return "</table>\n"


class Json(Exporter, ext="json"):
    def begin(self): return "["
    def row(self, row, *, last): return repr(row).replace("'", '"') + ("" if last else ", ")
    def end(self): return "]\n"


class Abstract(Exporter):
    pass


rows = [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]
for name, options in [("x.csv", {"sep": ";"}), ("y.tsv", {}), ("z.html", {"class_": "t", "id": 5}), ("w.json", {})]:
    print(Exporter.of(name, **options).export(rows), end="")
for bad in (lambda: Exporter.of("a.pdf"), lambda: Abstract().export(rows), lambda: Exporter.of("a.json", sep=1)):
    try:
        bad()
    except (LookupError, NotImplementedError, TypeError) as error:
        print(type(error).__name__, error)
print(Exporter.formats.keys(), Tsv.extension, Abstract.extension, Csv().export([]) == "")
