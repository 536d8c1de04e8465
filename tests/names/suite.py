"""Free names are harmless: no public name that passes without a guard gives a
module, frame, code object, file or opener on any live object of the interpreter
with the whole standard library loaded. A planted leak is found."""


def crawl(ctx, *plant):
    script = ctx.tests / "names" / "crawl.py"
    tables = [ctx.root / "grammar" / f"{name}.def"
              for name in ("attributes", "modules")]
    done = ctx.run([ctx.python, "-I", "-S", script, *tables, *plant], timeout=240)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    modules, objects = done.stderr.split()[0:3:2]
    assert int(modules) > 300 and int(objects) > 20000, done.stderr
    return done.stdout.decode().splitlines()


def no_power(ctx):
    found = crawl(ctx, "planted_leak")
    assert [l for l in found if l.startswith("planted_leak frame")], found
    rest = [l for l in found if not l.startswith("planted_leak ")]
    assert not rest, "guard these names:\n" + "\n".join(rest)


def cases(ctx):
    yield "no power under a free name, one planted", lambda: no_power(ctx)
