/* fds.c -- close every descriptor that the process was not meant to have.
 *
 * A descriptor is authority: a leaked directory lets a guest walk to the root
 * of the file system, a leaked socket to the network. The kernel closes all at
 * once; a loop over /proc/self/fd would need /proc and would race. */
#include "runtime/jail/layers.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

int layer_close_range(int keep_fd)
{
    unsigned first = (unsigned)keep_fd + 1;
    if (close_range(first, ~0u, 0) != 0)
        return errno;
    /* One probe is enough to see that the call did what it said. */
    if (fcntl((int)first, F_GETFD) != -1)
        return ERROR_NOT_IN_FORCE;
    return 0;
}
