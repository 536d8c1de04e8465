"""cmocka programs, one per module of the compiler and the runtime."""


def cases(ctx):
    folder = ctx.test_build / "unit"
    for source in sorted((ctx.tests / "unit").glob("test_*.c")):
        program = folder / source.stem

        def case(program=program):
            done = ctx.run([program])
            text = (done.stdout + done.stderr).decode(errors="replace")
            assert done.returncode == 0, text

        yield source.stem, case
