# tries: a signature hands out what a library's function has as its default
# class: modules
# stops: 3
# rests: what a library's function gives is known when it runs
import enum
import inspect

for name, p in inspect.signature(enum.EnumMeta.__call__).parameters.items():
    print(name)
for cls in (inspect.Signature, inspect.Parameter, inspect.BoundArguments):
    for name, method in inspect.getmembers(cls, inspect.isfunction):
        for parameter in inspect.signature(method).parameters.values():
            if type(parameter.default) is type and \
                    parameter.default is not inspect.Parameter.empty and \
                    parameter.default.__name__ == "_void":
                print("REACHED", parameter)
