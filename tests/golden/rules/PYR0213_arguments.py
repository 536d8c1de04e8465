# Arguments in a wrong order or given twice.
f(x=1, x=2)
f(x=1, y)
f(**x, *y)
