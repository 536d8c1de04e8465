def nest(n):
    return ExceptionGroup(f"d{n}", [nest(n-1)]) if n else ValueError(0)
raise nest(13)
