"""Wall 4 by itself: each rung against each forbidden operation, and the
supervisor against a guest process that does anything at all.

The guest is tests/jail/standin.c: no Python, but the real page and jail. Its
program is a mode and its words."""
import ctypes
import fcntl
import json
import os
import pathlib
import pty
import re
import signal
import subprocess
import tempfile
import termios
import time

VERDICT_STATUS = {
    # program: (exit status, verdict, limit, who says so)
    "finish": (0, "finished", None, "guest"),
    "finish 42": (42, "finished", None, "guest"),
    "finish 125": (125, "finished", None, "guest"),
    "raise": (1, "raised", None, "guest"),
    "reject": (126, "rejected", None, "guest"),
    "ticks": (120, "limit", "ticks", "guest"),
    "memory": (121, "limit", "memory", "guest"),
    "violation": (123, "violation", None, "guest"),
    "fork": (123, "violation", None, "kernel"),
    "die 6": (134, "signal", None, "kernel"),
    "die 11": (139, "signal", None, "kernel"),
    "garbage": (123, "violation", None, "supervisor"),
    "silent": (125, "internal", None, "supervisor"),
    "status": (125, "internal", None, "supervisor"),
    "claim-wall": (123, "violation", None, "supervisor"),
    "unjailed": (125, "internal", None, "kernel"),
    "half-jailed": (125, "internal", None, "kernel"),
    "shrink": (0, "finished", None, "guest"),
}

MEMBERS = {
    "schema", "verdict", "limit", "exit_status", "exit_code", "signal",
    "message", "program", "place", "exception", "stage", "limits", "usage",
    "stages", "denials", "denials_dropped", "jail", "versions",
    "tables_sha256", "policy_sha256", "hash_seed", "sources"}

NEED_A_TERMINAL = {"isatty", "tiocsti", "tiocsti-high-bits"}

EXTRAS = {"namespaces": "enter:namespaces", "landlock": "enter:landlock"}

STEPS = ["enter:rlimits", "enter:close_range", "enter:capabilities",
         "enter:no_new_privs", "enter:seccomp", "enter:self-test",
         "seal:seccomp", "seal:self-test"]


CLONE_NEWUSER_AND_NEWNS = 0x10020000
SYS_LANDLOCK_CREATE_RULESET = 444


def kernel_refuses(call):
    """Whether a call fails in a process of its own; asked of the kernel, not
    of the jail, so that a jail that stops asking shows."""
    pid = os.fork()
    if pid == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        os._exit(0 if call(libc) >= 0 else 1)
    return os.waitpid(pid, 0)[1] != 0


def missing_layers():
    """Layers beyond core that this machine does not give: no user namespaces
    in a chroot or a container, no Landlock before Linux 5.13."""
    missing = set()
    if kernel_refuses(lambda libc: libc.unshare(CLONE_NEWUSER_AND_NEWNS)):
        missing.add("namespaces")
    if kernel_refuses(lambda libc: libc.syscall(SYS_LANDLOCK_CREATE_RULESET,
                                                None, 0, 1)):
        missing.add("landlock")
    return missing


def terminal_pair(ctx):
    try:
        return pty.openpty()
    except OSError as error:
        ctx.skip(f"no terminal can be made here: {error}")


class Jail:
    """The programs of this suite, and how to start them."""

    def __init__(self, ctx):
        self.ctx = ctx
        self.folder = pathlib.Path(ctx.test_build, "jail").resolve()
        self.env = dict(os.environ, PYRESTRICT_GUEST=str(self.folder / "standin"))
        self.env.pop("PYRESTRICT_FAIL", None)
        self.missing = missing_layers()

    def quiet(self, error, least=1):
        """Standard error without the notices that this machine is due: one
        for each layer that the kernel itself refuses, and no other. A run that
        ends before its jail is set up may owe none: least=0."""
        for layer in self.missing:
            notice = f"pyrestrict: jail layer {layer} is missing: ".encode()
            lines = error.splitlines(keepends=True)
            count = sum(notice in line for line in lines)
            assert least <= count <= 1, error
            # what the guest left of a line stands before the notice
            error = b"".join(line[:line.index(notice)] if notice in line
                             else line for line in lines)
        return error

    def argv(self, program, *options, args=()):
        return [str(self.folder / "supervise"), *options, program, *args]

    def run(self, program, *options, args=(), stdin=b"", env=None):
        return self.ctx.run(self.argv(program, *options, args=args),
                            stdin=stdin, timeout=30,
                            env=dict(self.env, **(env or {})))

    def report(self, program, *options, **more):
        """(process, report)"""
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "report.json")
            done = self.run(program, f"--report={path}", *options, **more)
            with open(path) as file:
                report = json.load(file)
            assert os.listdir(folder) == ["report.json"], os.listdir(folder)
        assert set(report) == MEMBERS, set(report) ^ MEMBERS
        assert report["schema"] == "pyrestrict.report/1"
        assert report["exit_status"] == done.returncode, report
        return done, report

    def start(self, program, *options, **more):
        return subprocess.Popen(self.argv(program, *options), env=self.env,
                                **more)


def equal(got, want):
    assert got == want, f"{got!r}, not {want!r}"


def children_of(pid):
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        return [int(word) for word in file.read().split()]


def wait_for(condition, seconds=10):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.005)


def is_gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def probe_cases(jail):
    program = str(jail.folder / "probe")
    names = jail.ctx.run([program, "--list"]).stdout.decode().split()
    assert len(names) > 60, names

    def probe(name):
        with tempfile.TemporaryDirectory() as folder:
            done = jail.ctx.run([program, name], timeout=30,
                                env=dict(jail.env, PROBE_FOLDER=folder))
        text = done.stdout.decode().strip()
        if "none=not-prepared" in text and name in NEED_A_TERMINAL:
            for fd in terminal_pair(jail.ctx):
                os.close(fd)
        assert done.returncode == 0, text + done.stderr.decode()

    for name in names:
        yield f"probe {name}", lambda name=name: probe(name)

    def table():
        done = jail.ctx.run([program, "--table"], timeout=120)
        assert done.returncode == 0, done.stdout.decode()

    def limits():
        text = jail.ctx.run([program, "--limits"]).stdout.decode()
        for line in (r"NoNewPrivs:\s+1", r"Seccomp:\s+2", r"CapPrm:\s+0+\n",
                     r"CapEff:\s+0+\n", r"CapAmb:\s+0+\n",
                     r"Max core file size\s+0\s+0", r"Max processes\s+0\s+0",
                     r"Max open files\s+64\s+64",
                     r"Max file size\s+1048576\s+1048576"):
            assert re.search(line, text), f"{line} not in\n{text}"

    def view():
        done = jail.ctx.run([program, "--view"])
        equal(done.returncode, 0)
        seen = dict(line.rsplit(" ", 1)
                    for line in done.stdout.decode().splitlines())
        if seen["landlock"] == seen["namespaces"] == "0":
            jail.ctx.skip("this kernel has neither layer")
        for path in ("/usr/share", "/usr/share/../share",
                     "/lib/x86_64-linux-gnu/libc.so.6"):
            assert seen[path] in ("read", "ENOENT"), seen
        for path in ("/etc/passwd", "/usr/share/../../etc/passwd", "/",
                     "/proc/self/root/etc/passwd", "/proc/self/status"):
            want = "EACCES" if seen["namespaces"] == "0" else "ENOENT"
            equal(seen[path], "EACCES" if path == "/" else want)
        equal(seen["sealed"], "ENOENT")

    yield "at the first rung only what was named can be read", view
    yield "every system call number answers as its row says", table
    yield "limits and capabilities are in force", limits


def table_cases(jail):
    """The table itself: one row a call, each with a reason."""
    text = (jail.ctx.root / "runtime/jail/syscalls.def").read_text()
    rows = re.findall(r"^SYSCALL\((\w+), *(\w+), *(\w+), *(\w+), *(\w+), "
                      r'"([^"]+)"\)$', text, re.M)

    def one_row_each():
        equal(len(rows), len(re.findall(r"^SYSCALL", text, re.M)))
        assert len(rows) > 100, len(rows)
        names = [row[0] for row in rows]
        equal(sorted(set(names)), sorted(names))

    def b_is_inside_a():
        for name, a, when_a, b, when_b, _reason in rows:
            assert b != "ALLOW" or a == "ALLOW", name
            if b == "ALLOW" and when_a != "ANY":
                assert when_b != "ANY", name

    yield "one row a system call", one_row_each
    yield "what B allows A allows", b_is_inside_a


def verdict_cases(jail):
    def verdict(program, status, verdict, limit, source):
        done, report = jail.report(program)
        equal((done.returncode, report["verdict"], report["limit"],
               report["sources"]["verdict"]), (status, verdict, limit, source))

    for program, want in VERDICT_STATUS.items():
        yield (f"verdict of {program}",
               lambda program=program, want=want: verdict(program, *want))

    def finished():
        done, report = jail.report("finish 42")
        equal(done.stdout, b"hello\n")
        equal(jail.quiet(done.stderr), b"")
        equal(report["exit_code"], 42)
        equal(report["message"], None)
        equal(report["program"], "-c")
        equal([s["name"] for s in report["stages"]],
              ["start", "compile", "seal", "run", "done"])
        layers = report["jail"]["layers"]
        for name in ("no_new_privs", "capabilities", "seccomp_a", "seccomp_b"):
            equal(layers[name], {"on": True, "source": "kernel"})
        for name in ("rlimits", "close_range", *EXTRAS):
            if name not in jail.missing:
                equal(layers[name], {"on": True, "source": "guest"})
            else:
                assert not layers[name]["on"], layers
                assert layers[name]["missing"]["remedy"], layers

    def raised():
        done, report = jail.report("raise")
        equal(jail.quiet(done.stderr), b"Traceback\n")
        equal(report["exception"], "ValueError")
        equal(report["message"], "no such value")
        equal(report["place"], {"file": "-c", "line": 3, "column": None})

    def ticks():
        done, report = jail.report("ticks", "--ticks=1000")
        equal(jail.quiet(done.stderr),
              b"pyrestrict: <string>:2: the ticks limit of 1000 is used up; --ticks "
              b"raises it\n")
        equal(report["limits"]["ticks"],
              {"allowed": 1000, "off": False, "used": 1001, "unit": "ticks",
               "flag": "--ticks"})

    def hostile_text():
        done, report = jail.report("paint")
        equal(done.returncode, 123)
        assert b"\x1b" not in done.stderr, done.stderr
        assert "\u202e" not in report["message"], report["message"]
        equal(report["exception"], None)
        equal(report["denials"][0]["rule"], "PYR0000")
        equal({k: report["denials"][1][k] for k in ("rule", "what", "line",
                                                    "count")},
              {"rule": "PYR0310", "what": "collections", "line": 4, "count": 2})
        assert all(s["at_ms"] < 30000 for s in report["stages"]), report

    def off_is_said():
        _, report = jail.report("finish", "--cpu=0", "--wall=0s")
        assert report["limits"]["cpu"]["off"] and report["limits"]["wall"]["off"]
        equal(report["limits"]["cpu"]["allowed"], 0.0)

    def policy_hash():
        one = jail.report("finish")[1]["policy_sha256"]
        same = jail.report("finish 3")[1]["policy_sha256"]
        other = jail.report("finish", "--cpu=3s")[1]["policy_sha256"]
        assert one == same != other and re.fullmatch("[0-9a-f]{64}", one)

    def documented():
        text = (jail.ctx.root / "docs/report.md").read_text()
        table = text.split("## Verdicts")[0]
        equal(set(re.findall(r"^\| `(\w+)` \|", table, re.M)), MEMBERS)

    yield "a finished run is reported in full", finished
    yield "every member of the report is documented", documented
    yield "an exception has its place", raised
    yield "a limit names itself, its value and its flag", ticks
    yield "hostile text reaches neither terminal nor report", hostile_text
    yield "a limit that is off is said to be", off_is_said
    yield "the policy's hash depends on the policy alone", policy_hash


def limit_cases(jail):
    def cpu(program, place):
        # The kernel's timer is exact; when it is our turn to act is up to the
        # scheduler. On a busy machine one of three must be in time.
        for last in (False, False, True):
            try:
                return cpu_once(program, place)
            except AssertionError:
                if last:
                    raise

    def cpu_once(program, place):
        begin = time.monotonic()
        done, report = jail.report(program, "--cpu=300ms", "--wall=20s")
        equal((done.returncode, report["limit"]), (124, "cpu"))
        equal(report["sources"]["verdict"], "supervisor")
        used = report["usage"]["cpu_ms"]
        assert 299 <= used < 300 + (20 if not jail.ctx.asan else 60), used
        assert time.monotonic() - begin < 10
        equal(report["place"] and report["place"]["line"], place)
        assert b"the cpu limit of 300ms is used up" in done.stderr

    def wall(program, place):
        done, report = jail.report(program, "--wall=300ms")
        equal((done.returncode, report["limit"]), (124, "wall"))
        used = report["usage"]["wall_ms"]
        assert 300 <= used < 2000, used
        equal(report["place"] and report["place"]["line"], place)
        assert report["usage"]["cpu_ms"] < 290, report["usage"]

    yield "cpu ends a loop", lambda: cpu("spin", None)
    yield "cpu ends a loop and has its place", lambda: cpu("spin-place", 7)
    yield "cpu ends a loop that ignores the warning", lambda: cpu("spin-deaf",
                                                                  None)
    yield "wall ends a sleep", lambda: wall("sleep", None)
    yield "wall ends a sleep and has its place", lambda: wall("sleep-place", 7)

    def flood():
        done, report = jail.report("flood", "--output=1000000B")
        equal((done.returncode, report["limit"]), (122, "output"))
        equal(len(done.stdout), 1000000)
        equal(report["usage"]["output_bytes"], 1000000)

    def flood_off():
        process = jail.start("flood", "--output=0", "--wall=1s",
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        size = 0
        while block := process.stdout.read(1 << 16):
            size += len(block)
        equal(process.wait(), 124)
        assert size > 17 << 20, size

    def bulk():
        done = jail.run("bulk")
        want = b"".join(b"line %d\n" % i for i in range(100000))
        assert done.stdout == want, "output was changed"

    def exact():
        want = len(b"".join(b"line %d\n" % i for i in range(100000)))
        equal(jail.run("bulk", f"--output={want}B").returncode, 0)
        done = jail.run("bulk", f"--output={want - 1}B")
        equal((done.returncode, len(done.stdout)), (122, want - 1))

    def tail():
        done, report = jail.report("tail", "--wall=200ms")
        equal(done.stdout, b"written and not written\n")
        assert done.stderr.startswith(b"not written either\n"), done.stderr
        equal(report["usage"]["output_bytes"], 24 + 19)

    def tail_limit():
        done = jail.run("tail", "--wall=200ms", "--output=20B")
        equal(len(done.stdout), 20)
        assert done.stderr.startswith(b"pyrestrict: "), done.stderr

    yield "a flood ends at the output limit, to the byte", flood
    yield "without an output limit all is delivered", flood_off
    yield "much output comes through unchanged", bulk
    yield "the output limit is exact", exact
    yield "what was printed and not written is delivered", tail
    yield "what was not written counts as output too", tail_limit


def signal_cases(jail):
    def ended_by(number):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "report.json")
            process = jail.start("sleep", f"--report={path}",
                                 stdin=subprocess.DEVNULL,
                                 stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE)
            wait_for(lambda: children_of(process.pid))
            guest = children_of(process.pid)[0]
            wait_for(lambda: "standin" in pathlib.Path(
                f"/proc/{guest}/comm").read_text())
            process.send_signal(number)
            _, error = process.communicate(timeout=10)
            equal(process.returncode, 128 + number)
            assert is_gone(guest), "the guest was left behind"
            with open(path) as file:
                report = json.load(file)
            equal((report["verdict"], report["signal"]),
                  ("interrupted", signal.Signals(number).name))
            equal(jail.quiet(error, least=0), b"")

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        yield f"{number.name} ends a run", lambda number=number: ended_by(number)

    def killed():
        process = jail.start("sleep", stdin=subprocess.DEVNULL)
        wait_for(lambda: children_of(process.pid))
        guest = children_of(process.pid)[0]
        wait_for(lambda: "standin" in pathlib.Path(
            f"/proc/{guest}/comm").read_text())
        process.kill()
        process.wait()
        wait_for(lambda: is_gone(guest))

    def state(pid):
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0]

    def stopped():
        process = jail.start("sleep", "--wall=20s", stdin=subprocess.DEVNULL)
        wait_for(lambda: children_of(process.pid))
        guest = children_of(process.pid)[0]
        wait_for(lambda: "standin" in pathlib.Path(
            f"/proc/{guest}/comm").read_text())
        process.send_signal(signal.SIGTSTP)
        try:
            wait_for(lambda: state(process.pid) == state(guest) == "T", 3)
        except AssertionError:
            if state(process.pid) == "S" and state(guest) == "S":
                process.kill()
                process.wait()
                jail.ctx.skip("no job control in this process group")
            raise
        process.send_signal(signal.SIGCONT)
        wait_for(lambda: state(process.pid) == state(guest) == "S")
        process.send_signal(signal.SIGTERM)
        equal(process.wait(timeout=10), 143)

    yield "Ctrl-Z stops both processes, and they go on", stopped

    def closed():
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "report.json")
            process = jail.start("flood", f"--report={path}",
                                 stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE)
            process.stdout.read(10)
            process.stdout.close()
            equal(process.wait(timeout=10), 141)
            equal(jail.quiet(process.stderr.read()), b"")
            process.stderr.close()
            with open(path) as file:
                report = json.load(file)
            equal((report["verdict"], report["signal"]),
                  ("interrupted", "SIGPIPE"))

    def full():
        with open("/dev/full", "wb") as device:
            process = jail.start("finish", stdout=device,
                                 stderr=subprocess.PIPE)
            _, error = process.communicate(timeout=10)
        equal(process.returncode, 125)
        equal(jail.quiet(error),
              b"pyrestrict: can't write the program's output: "
              b"No space left on device\n")

    def slow_reader():
        process = jail.start("bulk", stdout=subprocess.PIPE)
        time.sleep(0.2)
        size = len(process.stdout.read())
        process.stdout.close()
        equal((process.wait(timeout=10), size),
              (0, sum(len(b"line %d\n" % i) for i in range(100000))))

    yield "the guest dies with a supervisor that is killed", killed
    yield "a closed pipe ends a run", closed
    yield "a full disk is named", full
    yield "a slow reader loses nothing", slow_reader


def stream_cases(jail):
    def given():
        # "given" looks before it is jailed, so the run itself is refused.
        done = jail.run("given", args=["a", "b c"])
        lines = done.stdout.decode().splitlines()
        equal([l for l in lines if l.startswith("arg")],
              ["arg -c", "arg a", "arg b c"])
        equal([l for l in lines if l.startswith("env")], ["env TZ=UTC0"])
        equal([l for l in lines if l.startswith("fd")],
              [f"fd {n}" for n in range(7)])
        equal(lines[-1], "tty 000")

    def leaked():
        read, write = os.pipe()
        for fd in (read, write):
            os.set_inheritable(fd, True)
        done = subprocess.run(jail.argv("given"), env=jail.env,
                              capture_output=True, close_fds=False, timeout=30)
        os.close(read)
        os.close(write)
        assert b"fd 7" not in done.stdout, done.stdout
        equal(len(re.findall(rb"^fd", done.stdout, re.M)), 7)

    def on_terminal():
        master, slave = terminal_pair(jail.ctx)
        process = jail.start("given", stdin=slave, stdout=slave, stderr=slave)
        os.close(slave)
        text = b""
        while True:
            try:
                block = os.read(master, 4096)
            except OSError:
                break
            if not block:
                break
            text += block
        os.close(master)
        process.wait()
        assert b"tty 000" in text, text

    def typed():
        master, slave = terminal_pair(jail.ctx)
        attributes = termios.tcgetattr(slave)
        attributes[3] &= ~termios.ECHO
        termios.tcsetattr(slave, termios.TCSANOW, attributes)
        process = jail.start("echo", stdin=slave, stdout=subprocess.PIPE,
                             start_new_session=True,
                             preexec_fn=lambda: fcntl.ioctl(
                                 slave, termios.TIOCSCTTY, 0))
        os.close(slave)
        os.write(master, b"one line\n")
        equal(process.stdout.readline(), b"one line\n")
        os.write(master, b"\x04")
        equal(process.stdout.read(), b"")
        process.stdout.close()
        equal(process.wait(timeout=10), 0)
        os.close(master)

    def piped():
        data = os.urandom(300000)
        done = jail.run("echo", stdin=data)
        equal(done.returncode, 0)
        assert done.stdout == data, "standard input was changed"

    def from_file():
        with tempfile.TemporaryFile() as file:
            file.write(b"skip this, keep that")
            file.flush()
            os.lseek(file.fileno(), 11, os.SEEK_SET)
            # Opened for writing too: must not reach the guest itself.
            process = jail.start("echo", stdin=file, stdout=subprocess.PIPE)
            equal(process.communicate(timeout=10)[0], b"keep that")

    def from_socket():
        import socket
        ours, theirs = socket.socketpair()
        process = jail.start("echo", stdin=theirs, stdout=subprocess.PIPE)
        theirs.close()
        ours.sendall(b"over a socket")
        ours.shutdown(socket.SHUT_WR)
        equal(process.communicate(timeout=10)[0], b"over a socket")
        ours.close()

    def closed_streams():
        def close_all():
            for fd in range(3):
                os.close(fd)
        process = jail.start("finish 3", close_fds=True, preexec_fn=close_all)
        equal(process.wait(timeout=10), 3)

    def merged():
        read, write = os.pipe()
        process = jail.start("order", stdout=write, stderr=write)
        os.close(write)
        with os.fdopen(read, "rb") as file:
            equal(jail.quiet(file.read()), b"oe" * 50)
        process.wait()

    def unread_input():
        process = jail.start("finish", stdin=subprocess.PIPE,
                             stdout=subprocess.PIPE)
        equal(process.stdout.read(), b"hello\n")
        process.stdout.close()
        equal(process.wait(timeout=10), 0)
        process.stdin.close()

    yield "a guest is given its arguments, one variable, seven descriptors", given
    yield "a descriptor leaked to us stops with us", leaked
    yield "no terminal reaches the guest", on_terminal
    yield "what is typed reaches the guest", typed
    yield "a pipe is standard input", piped
    yield "a file is standard input, from where it stood", from_file
    yield "a socket is standard input", from_socket
    yield "closed standard streams do no harm", closed_streams
    yield "one file for both streams keeps their order", merged
    yield "input that nobody reads does not hold a run", unread_input


def failure_cases(jail):
    def injected(step):
        layer = step.split(":")[1]
        done, report = jail.report("finish", env={"PYRESTRICT_FAIL": step})
        equal((done.returncode, done.stdout), (125, b""))
        equal(report["verdict"], "internal")
        assert report["message"].startswith(f"jail layer {layer}: EIO"), report
        assert f"jail layer {layer}: EIO".encode() in done.stderr, done.stderr

    for step in STEPS:
        yield f"failure of {step}", lambda step=step: injected(step)

    def extra_missing(layer):
        done, report = jail.report("finish",
                                   env={"PYRESTRICT_FAIL": EXTRAS[layer]})
        equal((done.returncode, done.stdout), (0, b"hello\n"))
        row = report["jail"]["layers"][layer]
        assert not row["on"] and row["missing"]["remedy"], row
        note = f"pyrestrict: jail layer {layer} is missing: "
        assert note in done.stderr.decode(), done.stderr
        done = jail.run("finish", "--jail=full",
                        env={"PYRESTRICT_FAIL": EXTRAS[layer]})
        equal((done.returncode, done.stdout), (125, b""))
        text = done.stderr.decode()
        refused = [f"jail layer {layer}: EIO"] + \
            [f"jail layer {other}: " for other in jail.missing]
        assert any(words in text for words in refused), text

    def core_alone():
        done, report = jail.report("finish", "--jail=core")
        equal((done.returncode, done.stderr), (0, b""))
        for layer in EXTRAS:
            equal(report["jail"]["layers"][layer],
                  {"on": False, "source": "guest"})

    def no_user_namespaces():
        # The switch of a user namespace of our own: nobody else notices.
        script = ("echo 0 > /proc/sys/user/max_user_namespaces || exit 99; "
                  'exec "$@"')
        done = jail.ctx.run(["unshare", "-Ur", "sh", "-c", script, "sh",
                             *jail.argv("finish 5")], env=jail.env)
        if done.returncode in (1, 99):
            jail.ctx.skip("no user namespace to switch them off in")
        equal((done.returncode, done.stdout), (5, b"hello\n"))
        assert (b"pyrestrict: jail layer namespaces is missing: "
                b"No space left on device; ") in done.stderr, done.stderr

    def half_a_layer():
        done = jail.run("finish", env={"PYRESTRICT_FAIL": "seal:landlock"})
        equal((done.returncode, done.stdout), (125, b""))

    for layer in EXTRAS:
        yield (f"auto goes on without {layer} and says so, full refuses",
               lambda layer=layer: extra_missing(layer))
    yield "core asks for nothing else", core_alone
    yield "without user namespaces a run has the rest", no_user_namespaces
    yield "a layer that fails half-way ends the run", half_a_layer

    def no_guest():
        done, report = jail.report(
            "finish", env={"PYRESTRICT_GUEST": "/nowhere/guest"})
        equal((done.returncode, report["verdict"]), (125, "internal"))
        equal(done.stderr, b"pyrestrict: can't start pyrestrict-guest: "
                           b"No such file or directory\n")

    def no_report():
        done = jail.run("finish", "--report=/nowhere/report")
        equal((done.returncode, done.stdout), (125, b""))
        assert b"/nowhere/report" in done.stderr, done.stderr

    def no_program():
        done, report = jail.report("file=/nowhere/program.py")
        equal((done.returncode, done.stdout), (127, b""))
        equal(report["program"], "/nowhere/program.py")
        done = jail.run("file=/tmp")
        equal(done.returncode, 127)
        assert b"directory" in done.stderr, done.stderr

    def program_file():
        with tempfile.NamedTemporaryFile() as file:
            file.write(b"finish 6")
            file.flush()
            equal(jail.run(f"file={file.name}").returncode, 6)
        equal(jail.run("file=-", stdin=b"finish 8").returncode, 8)

    def old_report_stays():
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "report.json")
            with open(path, "w") as file:
                file.write("old")
            process = jail.start("sleep", f"--report={path}",
                                 stdin=subprocess.DEVNULL)
            wait_for(lambda: children_of(process.pid))
            process.kill()
            process.wait()
            with open(path) as file:
                equal(file.read(), "old")
            equal(os.listdir(folder), ["report.json"])

    def report_to_pipe():
        read, write = os.pipe()
        process = subprocess.Popen(
            jail.argv("finish", f"--report=/dev/fd/{write}"), env=jail.env,
            pass_fds=[write], stdout=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as file:
            equal(json.load(file)["verdict"], "finished")
        equal(process.wait(), 0)

    def low_stack():
        import resource
        low = 1 << 20

        def lower():
            resource.setrlimit(resource.RLIMIT_STACK, (low, low))
            if os.getuid() == 0:
                os.setresgid(65534, 65534, 65534)
                os.setresuid(65534, 65534, 65534)
        if os.getuid() == 0 and not os.access(jail.folder, os.X_OK):
            jail.ctx.skip("the build folder is not open to another user")
        with tempfile.TemporaryFile() as error:
            try:
                process = jail.start("finish", preexec_fn=lower, stderr=error)
            except (PermissionError, subprocess.SubprocessError):
                jail.ctx.skip("the build folder is not open to another user")
            equal(process.wait(timeout=10), 125)
            error.seek(0)
            assert b"ulimit -Hs" in error.read()

    yield "a missing guest is named", no_guest
    yield "a report that can't be written is named first", no_report
    yield "a program that can't be read is 127", no_program
    yield "a program comes from a file or standard input", program_file
    yield "a run that is killed leaves the old report", old_report_stays
    yield "a report goes to a pipe", report_to_pipe
    yield "a stack that can't be had is named", low_stack


def program_cases(jail):
    def unit(name):
        done = jail.ctx.run([str(jail.folder / name)], env=jail.env)
        assert done.returncode == 0, (done.stdout + done.stderr).decode()

    for name in ("test_page", "test_worker"):
        yield name, lambda name=name: unit(name)

    def release(name):
        path = jail.ctx.release / name
        if jail.ctx.asan or not path.exists():
            jail.ctx.skip("no release build here")
        assert b"PYRESTRICT_" not in path.read_bytes(), "a test's switch"
        test = jail.ctx.test_build / name
        assert b"PYRESTRICT_" in test.read_bytes(), "this test finds nothing"

    for name in ("pyrestrict", "pyrestrict-guest"):
        yield (f"no switch of the tests is in the release's {name}",
               lambda name=name: release(name))

    def own_fstat():
        guest = jail.ctx.test_build / "pyrestrict-guest"
        done = jail.ctx.run(["nm", "-D", "--defined-only", guest])
        symbols = {line.split()[-1] for line in done.stdout.decode().splitlines()
                   if " T " in line}
        assert {"fstat", "fstat64"} <= symbols, symbols

    yield "libpython finds our fstat first", own_fstat


def cases(ctx):
    jail = Jail(ctx)
    for group in (probe_cases, table_cases, verdict_cases, limit_cases,
                  signal_cases, stream_cases, failure_cases, program_cases):
        yield from group(jail)
