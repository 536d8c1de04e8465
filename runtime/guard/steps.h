/* steps.h -- the steps of main.c. Each returns when it is done, or does not
 * return. */
#ifndef PYR_STEPS_H
#define PYR_STEPS_H

#include "runtime/report/page.h"

#include <stdbool.h>
#include <stddef.h>

/* Write that a stage begins, and when. */
void step_stage(enum guest_stage stage);

/* input.c: what the supervisor handed over. */
void step_page(void);
void step_policy(void);

struct strbuf;

/* Everything that a descriptor gives, up to max bytes; one more is an answer
 * that the caller can tell from max. */
bool input_read(int fd, struct strbuf *buf, size_t max);

/* units.c: read the program and its modules, compile them to guarded text */
void step_compile(void);

/* seal.c: walls 3 and 4 */
void step_signals(void);
void step_jail_enter(void);
void step_harden(void);
void step_jail_seal(void);
void step_selfcheck(void);

/* start.c: the interpreter and what the guest will find in it */
void step_interpreter(void);
void step_facades(void);

/* run.c */
void step_load(void);  /* text to code object */
void step_audit(void); /* wall 2: refuse what our compiler can't have made */
void step_run(void);
_Noreturn void step_finish(void);

#endif
