# tries: a manager of warnings knows the library that it changes
# class: modules
# stops: 3
# rests: the compiler does not know what a name gives; the manager is the guard's
import warnings

manager = warnings.catch_warnings()
print("REACHED", manager._module.sys.modules)
