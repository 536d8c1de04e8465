print("raises is run")
raise ValueError("at import")
