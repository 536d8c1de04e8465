"""json as the library has it: what it calls of the program's (default, hooks,
cls, read, write) gets plain data and texts."""

JSONDecoder = library.JSONDecoder
JSONEncoder = library.JSONEncoder
dump = library.dump
dumps = library.dumps
load = library.load
loads = library.loads
