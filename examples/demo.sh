#!/bin/sh
# The tour: what pyrestrict does, and each wall at work alone. Walls can be
# switched off in the test build only; the release build has no such flag.
set -u
build=${1:-build}
cd "$(dirname "$0")/.." || exit 1
bin=$build/pyrestrict
test=$build/test/pyrestrict
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

say() {
    printf '\n== %s\n' "$1"
}

# expect STATUS PATTERN COMMAND...: run it, show it, and hold it to its promise
expect() {
    status=$1
    pattern=$2
    shift 2
    printf '$ %s\n' "$*"
    output=$("$@" 2>&1)
    got=$?
    printf '%s\n' "$output" | sed 's/^/    /'
    if [ "$got" != "$status" ] || ! printf '%s\n' "$output" | grep -q -e "$pattern"; then
        printf '    !! expected status %s and "%s", got status %s\n' "$status" "$pattern" "$got"
        failed=1
    fi
}

say "Untrusted Python, checked, compiled, verified, run"
expect 0 'no findings' "$bin" check examples/hello.py examples/bank.py
expect 0 '' "$bin" compile --guards=full -o "$scratch/bank.py" examples/bank.py
expect 0 '_read_' sed -n 16,26p "$scratch/bank.py"
expect 0 'no findings' "$bin" verify --guards=full "$scratch/bank.py"
expect 0 'Hello, world!' "$bin" run examples/hello.py
expect 0 'refused: 130.00 missing' "$bin" run examples/bank.py

say "Wall 1, the compiler, refuses what is outside the language"
expect 1 'PYR' "$bin" check examples/rejected.py
expect 126 'PYR' "$bin" run -c 'import os'

say "Wall 2, the audit, refuses an unguarded access made behind the compiler's back"
expect 123 'audit' "$test" run --walls-off=1 -c 'def f(): pass
print(f.__globals__)'

say "Wall 3, the interpreter, holds with walls 1 and 2 off"
expect 1 'AttributeError' "$test" run --walls-off=1,2 -c 'def f(): pass
print(f.__globals__)'

say "Wall 4, the jail, holds with walls 1 to 3 off"
expect 1 'Error' "$test" run --walls-off=1,2,3 -c 'print(open("/etc/passwd").read())'

say "Budgets end what never ends"
expect 120 'a thousand turns' "$bin" run --ticks=100000 examples/endless.py
expect 124 'cpu' "$bin" run --cpu=300ms -c 'while True: pass'
expect 0 '"verdict": "finished"' sh -c "$bin run --report $scratch/report.json examples/hello.py && head -12 $scratch/report.json"

[ "$failed" = 0 ] && printf '\nEvery wall held.\n'
exit "$failed"
