# Modules named only in texts that are constants.
exec("import json\nfrom collections import abc, Counter as C\n"
     "print(json.dumps([1]), C('aab').most_common(1))")
exec(compile('import math as m; print(m.pi)', "<text>", mode="exec"))
exec("import collections.abc\nprint(collections.abc.Sized)", {})
