# A bare except comes last.
try: pass
except: pass
except ValueError: pass
