"""Any bytes as a program, any file as a file: a verdict, a place and a status,
in bounded time and memory, and nothing half-written."""
import os
import pathlib
import random
import resource
import subprocess
import tempfile


def limited():
    """Address space of the tested process: 4 GiB, so that a bomb shows."""
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def cases(ctx):
    def check(text, status=1, word="", timeout=20):
        done = subprocess.run([ctx.bin, "check", "-"], input=text,
                              capture_output=True, timeout=timeout,
                              check=False,
                              preexec_fn=None if ctx.asan else limited)
        out = done.stdout.decode() + done.stderr.decode()
        assert done.returncode == status, f"{done.returncode}: {out[:500]}"
        assert word in out, out[:500]
        assert "internal" not in out, out[:500]

    hostile = {
        "100,000 parentheses": b"(" * 100000 + b")" * 100000,
        "100,000 open brackets": b"[" * 100000,
        "100,000 closing brackets": b"]" * 100000,
        "100,000 nested unary minus": b"-" * 100000 + b"1",
        "100,000 not": b"not " * 100000 + b"1",
        "100,000 lambda": b"lambda:" * 100000 + b"1",
        "50,000 conditional": b"1 if 1 else " * 50000 + b"1",
        "100,000 attributes": b"a" + b".b" * 100000,
        "100,000 calls": b"f" + b"()" * 100000,
        "100,000 subscripts": b"f" + b"[0]" * 100000,
        "200 nested f-strings": b"f'{" * 200 + b"1" + b"}'" * 200,
        "1,000 nested blocks":
            b"".join(b" " * i + b"if 1:\n" for i in range(1000)),
        "30 nested comprehensions": b"[" * 30 + b"1" + b" for x in y]" * 30,
        "quotes": b"'\"" * 50000,
        "random bytes": random.Random(1).randbytes(100000),
        "random ASCII": bytes(random.Random(2).choices(range(32, 127),
                                                       k=100000)),
        "random Python tokens": b" ".join(random.Random(3).choices(
            [b"def", b"(", b")", b":", b"\n", b"if", b"x", b"[", b"]", b"'",
             b"*", b"lambda", b"for", b"in", b"yield", b"{", b"}", b"async"],
            k=50000)),
    }
    for name, text in hostile.items():
        yield name, lambda text=text: check(text)

    def long_but_ordinary():
        check(b"x = " + b" + ".join([b"1"] * 2800) + b"\n", 0)
        check(b"x = [" + b"1, " * 100000 + b"]\n", 0)
        check(b"if a: pass\n" + b"elif a: pass\n" * 500, 0)
        check(b"x = 1\n" * 100000, 0)
        check(b"x = '" + b"a" * 900000 + b"'\n", 0)

    yield "long but ordinary programs are taken", long_but_ordinary
    yield "empty", lambda: check(b"", 0)
    yield "only a newline", lambda: check(b"\n", 0)
    yield "only a comment", lambda: check(b"# nothing", 0)
    yield "100 MB", lambda: check(b"x = 1\n" * 17000000, 1, "PYR05", 60)

    def missing():
        for command, status in ("check", 2), ("compile", 2), ("run", 127):
            done = ctx.run([ctx.bin, command, "/nonexistent/x.py"])
            assert done.returncode == status, (command, done.returncode)
            assert b"No such file" in done.stderr, done.stderr
            assert done.stdout == b""

    yield "a missing file", missing

    def folder():
        for command, status in ("compile", 2), ("run", 125):
            done = ctx.run([ctx.bin, command, "/tmp"])
            assert done.returncode in (status, 127), (command, done.returncode)
            assert b"directory" in done.stderr.lower(), done.stderr

    yield "a folder", folder

    def full_disk():
        if not os.path.exists("/dev/full"):
            ctx.skip("no /dev/full")
        with open("/dev/full", "wb") as full:
            done = subprocess.run([ctx.bin, "compile", "-"], input=b"x = 1\n",
                                  stdout=full, stderr=subprocess.PIPE,
                                  check=False)
            assert done.returncode == 2 and b"No space" in done.stderr, done
            done = subprocess.run([ctx.bin, "check", "-"], input=b"x = (\n",
                                  stdout=full, stderr=subprocess.PIPE,
                                  check=False)
            assert done.returncode == 2, done
            done = subprocess.run([ctx.bin, "run", "-c", "print(1)"],
                                  stdin=subprocess.DEVNULL, stdout=full,
                                  stderr=subprocess.PIPE, check=False)
            assert done.returncode == 125 and done.stderr, done

    yield "a full disk", full_disk

    def nothing_half_written():
        with tempfile.TemporaryDirectory() as name:
            out = pathlib.Path(name, "out.py")
            out.write_text("old")
            done = ctx.run([ctx.bin, "compile", "-o", out, "-"],
                           stdin=b"import os\n")
            assert done.returncode == 1, done
            assert out.read_text() == "old"
            assert os.listdir(name) == ["out.py"]
            done = ctx.run([ctx.bin, "compile", "-o", out, "-"],
                           stdin=b"x = 1\n")
            assert done.returncode == 0, done.stderr
            assert "x = 1" in out.read_text()
            assert os.listdir(name) == ["out.py"]
            done = ctx.run([ctx.bin, "compile", "-o", f"{name}/no/out.py", "-"],
                           stdin=b"x = 1\n")
            assert done.returncode == 2 and done.stderr, done

    yield "nothing half-written", nothing_half_written

    def broken_pipe():
        for argv in (["check", "-"], ["run", "-c", "while True: print('y')"]):
            process = subprocess.Popen(
                [ctx.bin, *argv], stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            process.stdout.close()
            try:
                process.stdin.write(b"x = (\n" * 1000)
                process.stdin.close()
            except BrokenPipeError:
                pass
            process.stderr.read()
            process.stderr.close()
            assert process.wait(timeout=30) != 0

    yield "a broken pipe", broken_pipe
