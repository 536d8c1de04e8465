/* port.c -- how to use a descriptor that others use too, without blocking.
 *
 * O_NONBLOCK belongs to the open file, which the caller's shell shares with us:
 * setting it would break the shell. A pipe or a terminal can be opened once
 * more through /proc, which gives us an open file of our own. Where that fails
 * (a terminal of another user), poll promises room for PIPE_BUF bytes. */
#include "runtime/supervisor/stream.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int reopen(int fd, bool output)
{
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    return open(path, (output ? O_WRONLY : O_RDONLY) | O_NONBLOCK | O_NOCTTY |
                          O_CLOEXEC);
}

void port_open(struct port *port, int fd, bool output)
{
    *port = (struct port){.fd = fd, .kind = PORT_PLAIN};
    struct stat st;
    if (fstat(fd, &st) != 0) {
        port->kind = PORT_CLOSED;
        return;
    }
    if (S_ISSOCK(st.st_mode)) {
        port->kind = PORT_SOCKET;
        return;
    }
    port->terminal = isatty(fd);
    if (!port->terminal && !S_ISFIFO(st.st_mode))
        return;
    port->kind = PORT_CAREFUL;
    int own = reopen(fd, output);
    if (own >= 0)
        *port = (struct port){own, PORT_NONBLOCK, true, port->terminal};
}

void port_own(struct port *port, int fd)
{
    int flags = fcntl(fd, F_GETFL);
    if (flags < 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) != 0)
        *port = (struct port){fd, PORT_CAREFUL, true, false};
    else
        *port = (struct port){fd, PORT_NONBLOCK, true, false};
}

void port_close(struct port *port)
{
    if (port->owned && port->fd >= 0)
        close(port->fd);
    *port = (struct port){.fd = -1, .kind = PORT_CLOSED};
}
