/* no_new_privs.c -- no exec can give privileges back; nothing can look inside.
 *
 * no_new_privs is also what lets an ordinary user install a seccomp filter.
 * A process that is not dumpable writes no core (not even into a pipe, which
 * RLIMIT_CORE does not stop) and can't be traced by others of the same user.
 *
 * setsid takes the controlling terminal away: TIOCSTI on it would type into
 * the caller's shell. seccomp refuses that ioctl as well. */
#include "runtime/jail/layers.h"

#include <errno.h>
#include <sys/prctl.h>
#include <unistd.h>

int layer_no_new_privs(void)
{
    if (setsid() == -1 && errno != EPERM) /* EPERM: leads a group already */
        return errno;
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return errno;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return errno;
    if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1)
        return ERROR_NOT_IN_FORCE;
    return 0;
}
