# An escape that means nothing stays as it is; CPython warns.
x = "\d"
