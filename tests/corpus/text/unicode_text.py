"""Unicode in programs: identifiers, escapes, widths, categories by hand, sorting, case."""
π, naïve, größe, 名前, _ñ = 3.14, "ï", 10, "namae", 1
print(π * 2, naïve, größe + _ñ, 名前, [n for n in globals() if not n.isascii()])


def ﬁnd(ａ, ｂ=2):
    return a + b


class Größe:
    maß: float = 1.0

    def __init__(self, ñ=0):
        self.été = ñ

    def 大(self):
        return self.été * 2


print(find(1), Größe(5).大(), vars(Größe(2)), Größe.__annotations__, getattr(Größe(), "été"), hasattr(Größe, "maß"))
s = "Ünïcödé ☃ 🎉 e\u0301 \N{GREEK SMALL LETTER ALPHA} ﬁ ß Ⅷ ½"
print(s, len(s), s.upper(), s.lower(), s.title(), s.casefold(), s.encode()[:8], ascii(s[:8]))
print([c for c in s if c.isalpha()], [c for c in s if c.isnumeric()], s.isprintable(), "\u200b".isprintable(), "a\tb".isprintable(), [hex(ord(c)) for c in "é🎉"])
for text in ("ascii", "ünï", "日本", "é", "e\u0301", "", "\U0001F468\u200d\U0001F469", "A\u0000B"):
    print(f"{text!r:>20}|{text:>6}|{text:*^8}|{len(text)} {len(text.encode())} {len(text.encode('utf-16-le')) // 2} {text[::-1]!r}")
print(sorted(["zebra", "Äpfel", "apfel", "Zebra", "éclair"]), sorted(["b", "Ä", "a"], key=str.casefold), "straße".upper().lower() == "straße", "ΑΒΣ".lower(), "ǅ".swapcase(), "İ".lower() == "i̇")
print("日本語テキスト"[2:4], "日" in "日本", "本".join("ab"), "a日b".partition("日"), "日本".center(6, "・"), "１２３".isdigit(), int("１２３"), float("٣.٥"), "²³".isdigit(), f"{'日本':>5}", "%5s" % "é")
print("\u0041\x42\103\N{LATIN CAPITAL LETTER D}", r"\u0041", b"\x41\\u", "\\N", "tab\there", 'mixed "quotes" and \'single\'', "line\
 continued", """tri\
ple""", "\a\b\f\v".encode())
table = {ord("ä"): "ae", ord("ö"): "oe", 0x1F389: None}
print("schön 🎉 ärger".translate(table), "é" == "\u00e9", "é" == "e\u0301", hash("é") == hash("\xe9"), min("éa"), max("é", "z"), "\ud800".encode("utf-8", "surrogatepass"), repr("\ud800"))
try:
    print("\ud800".encode())
except UnicodeEncodeError as error:
    print(error.reason, error.start)
try:
    exec("x = 5€")
except SyntaxError as error:
    print("SyntaxError", error.lineno)
