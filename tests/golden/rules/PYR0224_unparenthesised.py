# Several exception types are a tuple.
try: pass
except ValueError, TypeError: pass
