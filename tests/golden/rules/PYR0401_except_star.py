# except* crashes the interpreter on hostile groups.
try:
    pass
except* ValueError:
    pass
