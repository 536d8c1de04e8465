try:
    raise ExceptionGroup("a", [ValueError(1), ExceptionGroup("b", [TypeError(2), KeyError("k")])])
except Exception as e:
    e.add_note("note\nline2")
    e.exceptions[0].add_note("sub note")
    raise RuntimeError("x") from e
