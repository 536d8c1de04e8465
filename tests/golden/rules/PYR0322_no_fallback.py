# A handler of ImportError covers the body of its try statement, nothing else.
try:
    import nobody_knows
    if nobody_knows:
        from also_unknown import something
except ImportError:
    import no_fallback_here
else:
    import neither_here
try:
    def later():
        import runs_without_handler
    from star_unknown import *
except (ValueError, ModuleNotFoundError):
    pass
try:
    import every_handler_is_none
except Exception:
    pass
TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from only_for_types import *
else:
    import runs_without_types
