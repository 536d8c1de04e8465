/* capabilities.c -- drop every capability, and the means to regain one.
 *
 * A guest started by root stays uid 0 (it must be able to read a standard
 * library below root's home) but can do no more than own root's files, and
 * those only for reading before the seal. The calls are made directly: libcap
 * would be a library for two system calls. */
#include "runtime/jail/layers.h"

#include <errno.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CAP_WORDS = _LINUX_CAPABILITY_U32S_3 };

/* Capabilities are numbered from 0 without a gap; a kernel answers EINVAL for
 * the first that it does not know. */
static int drop_bounding_set(void)
{
    for (unsigned long cap = 0; cap < 64; cap++) {
        int held = prctl(PR_CAPBSET_READ, cap, 0, 0, 0);
        if (held < 0)
            return errno == EINVAL ? 0 : errno;
        /* Without CAP_SETPCAP it can't be dropped, and needn't: no_new_privs
         * follows. */
        if (held && prctl(PR_CAPBSET_DROP, cap, 0, 0, 0) != 0 &&
            errno != EPERM)
            return errno;
    }
    return 0;
}

int layer_capabilities(void)
{
    int error = drop_bounding_set();
    if (error != 0)
        return error;
    if (prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) != 0)
        return errno;
    struct __user_cap_header_struct head = {
        .version = _LINUX_CAPABILITY_VERSION_3,
        .pid = 0,
    };
    struct __user_cap_data_struct data[CAP_WORDS] = {{0, 0, 0}};
    if (syscall(SYS_capset, &head, data) != 0)
        return errno;
    if (syscall(SYS_capget, &head, data) != 0)
        return errno;
    for (int i = 0; i < CAP_WORDS; i++) {
        if (data[i].effective || data[i].permitted || data[i].inheritable)
            return ERROR_NOT_IN_FORCE;
    }
    return 0;
}
