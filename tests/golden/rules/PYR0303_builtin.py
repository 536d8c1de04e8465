# Builtins that reach outside or belong to a shell.
print(exec, open("f"), compile)
f = __import__
breakpoint()
help()
exit()
__builtins__.print(1)
