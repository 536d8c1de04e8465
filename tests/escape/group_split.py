# tries: an exception group's hook is handed to the interpreter
# stops: 3
class G(ExceptionGroup):
    def derive(self, excs):
        print("REACHED")
        return ExceptionGroup("x", excs)


try:
    raise G("x", [ValueError(), TypeError()])
except* ValueError:
    pass
except* TypeError:
    pass
