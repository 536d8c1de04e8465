# Texts import what the program itself does not.
exec("import json\nfrom collections import abc, Counter as C\n"
     "print(json.dumps([1]), C('aab').most_common(1))")
name = "ra" + "ndom"
exec(f"import {name}, statistics as s\nprint({name}.Random(1).random())\n"
     "print(s.mean([1, 2]))")
run = exec
run(compile("from datetime import datetime as d\n"
            "print(d.strptime('2020', '%Y'))\n"
            "from collections import deque, Counter\n"
            "print(Counter('aab').most_common())", "<text>", "exec"))
for text in ("import no_such_module", "from math import no_such_name",
             "import numpy_ as n"):
    try:
        exec(text)
    except ImportError as error:
        print(type(error).__name__)


def f():
    exec("import textwrap\nprint(textwrap.shorten('a b c', 4, placeholder=''))")
    try:
        exec("import json.no_such_module")
    except ModuleNotFoundError as error:
        print(type(error).__name__)


f()
