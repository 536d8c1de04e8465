/* main.c -- the guest process: one program, from its bytes to its verdict.
 *
 * The order of the steps is the argument for their safety and is meant to be
 * read as a list. No program byte is touched before the first rung of the jail;
 * no guest code object exists before the seal; nothing is executed that the
 * audit has not passed. A step that fails says why and ends the process
 * (end.c): a program outside the language is rejected, a code object that our
 * compiler can't have made is a violation, all else is our own fault.
 *
 *     pyrestrict-guest NAME [ARG...]      descriptors as page.h lists them */
#include "runtime/guard/guard.h"

#include "runtime/guard/steps.h"

struct guard_state guard;

int main(int argc, char **argv)
{
    step_page();
    guard.name = argc > 1 ? argv[1] : "-";
    guard.argc = argc > 2 ? argc - 2 : 0;
    guard.argv = argv + (argc > 2 ? 2 : argc);

    step_policy();
    step_signals();

    step_stage(STAGE_JAIL);
    step_jail_enter();

    step_stage(STAGE_COMPILE);
    step_compile();

    step_stage(STAGE_PRELOAD);
    step_interpreter();
    step_facades();

    step_stage(STAGE_HARDEN);
    step_harden();

    step_stage(STAGE_SEAL);
    step_jail_seal();

    step_stage(STAGE_CHECK);
    step_selfcheck();

    step_stage(STAGE_LOAD);
    step_load();

    step_stage(STAGE_AUDIT);
    step_audit();

    step_stage(STAGE_RUN);
    step_run();
    step_finish();
}
