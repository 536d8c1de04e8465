def late():
    from left import NAME
    import right as r
    return NAME + r.NAME
def __getattr__(name):
    if name.startswith("no"):
        raise AttributeError(f"lazy has no {name}")
    return name.upper()
