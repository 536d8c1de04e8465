"""Every method of str that people use, in chains and with odd arguments."""
s = "  The quick,brown\tfox\n"
print(s.strip().split(","), s.split(), s.rstrip("\n x"), s.lstrip(" T"), s.expandtabs(4), repr(s.strip().replace("\t", " ")))
print("a-b_c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("x"), "a,b,,c".split(","), "a,b,c".rsplit(",", 1), "".split(","), "".split())
print("one\ntwo\r\nthree\x0bfour".splitlines(), "a\nb\n".splitlines(keepends=True))
print("title case of it's".title(), "hELLO".capitalize(), "Hello".swapcase(), "ǆ".title(), "Straße".casefold(), "ß".upper())
print("abc".center(9, "*"), "abc".ljust(6) + "|", "abc".rjust(6, "."), "-42".zfill(6), "+7".zfill(4))
print("abcabc".find("c"), "abcabc".rfind("c"), "abcabc".index("b", 2), "abcabc".count("bc"), "aaa".count("aa"), "abc".count(""))
print("file.tar.gz".removesuffix(".gz").removeprefix("file"), "abc".startswith(("x", "ab")), "abc".endswith("c", 0, 2), "abc".startswith("b", 1))
print([m for m in ("isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii")
       if getattr("Abc1", m)()])
print("²".isdigit(), "²".isdecimal(), "½".isnumeric(), "٣".isdecimal(), int("٣"), "a_1".isidentifier(), "class".isidentifier(), "".isalpha(), "".isascii())
print("-".join(["a", "b"]), "".join(sorted("hello")), ", ".join(map(str, range(3))), "ab".join("xyz"), " ".join({"k": 1}))
print("hello"[1:4], "hello"[::-1], "hello"[-3:], "hello"[10:], "abc" * 0, "abc" * -1, 3 * "ab", "a" "b" 'c', "x" in "xyz", "" in "abc")
print("a" < "b" < "c", "Z" < "a", "abc" < "abd", "abc" == "ab" + "c", min("hello"), max("hello"), sorted("Hello World", key=str.lower))
print("hello world".translate({ord("l"): None, ord("o"): "0", 32: "_"}), str.maketrans("ab", "xy", "z"))
print("%s|%s" % ("a".encode().hex(), ascii("ü")), "{:>5}".format("x"), "tab\there", r"raw\n", "quote\"s", 'it\'s', """tri"ple""", "a\
b")
print(str(b"abc", "ascii"), str(object=5), str(), str(b"x"), repr("a'b"), repr('a"b'), repr("a'b\"c"), repr("\x00\x7f\xa0\u200b\ud800"))
print("abc".__contains__("b"), "abc".__len__(), "a".__add__("b"), "abc".__getitem__(1), len("e\u0301"), "é" == "e\u0301", hash("a") == hash("a"))
for bad in ("'a' + 1", "'abc'.index('x')", "'abc'[5]", "'a'.join([1])", "'abc'['x']", "''.split('')", "'a'.center(5, 'xy')", "'a' < 1", "'a' * 'b'", "ord('ab')", "chr(-1)", "'abc'.foo", "len(5)", "int('')"):
    try:
        eval(bad)
    except Exception as error:
        print(f"{bad:22} {type(error).__name__}: {error}")


class Loud(str):
    def __new__(cls, text, *, mark="!"):
        self = super().__new__(cls, text.upper())
        self.mark = mark
        return self

    def __str__(self):
        return super().__str__() + self.mark

    def __add__(self, other):
        return Loud(super().__add__(other), mark=self.mark * 2)


l = Loud("hey", mark="?")
print(l, str(l), l + "you", l.lower(), type(l.lower()).__name__, f"{l}", f"{l!r}", "%s" % l, l == "HEY", {l: 1}["HEY"], "-".join([l, l]))
