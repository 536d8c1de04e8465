# tries: an example in a docstring is text
# class: text
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import doctest


def f():
    """
    >>> use(open)
    """


runner = doctest.DocTestRunner(verbose=False)
for test in doctest.DocTestFinder().find(f, "f", globs={"use": use}):
    runner.run(test, out=lambda text: None)
    doctest.master = None
exec(compile(test.examples[0].source, "x", "exec"))
