/* stream.c -- a buffer between two descriptors.
 *
 * The buffer fills from the front only when it is empty or its tail is used
 * up, so bytes are moved at most once. */
#include "runtime/supervisor/stream.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

bool stream_init(struct stream *stream)
{
    *stream = (struct stream){
        .from = {.fd = -1}, .to = {.fd = -1}, .buf = malloc(STREAM_ROOM)};
    return stream->buf != NULL;
}

void stream_release(struct stream *stream)
{
    port_close(&stream->from);
    port_close(&stream->to);
    free(stream->buf);
    stream->buf = NULL;
}

short stream_wants_read(const struct stream *stream)
{
    bool room = stream->start + stream->len < STREAM_ROOM;
    return stream->from.kind != PORT_CLOSED && room ? POLLIN : 0;
}

short stream_wants_write(const struct stream *stream)
{
    return stream->to.kind != PORT_CLOSED && stream->len > 0 ? POLLOUT : 0;
}

static ssize_t port_read(const struct port *port, char *buf, size_t size)
{
    if (port->kind == PORT_SOCKET)
        return recv(port->fd, buf, size, MSG_DONTWAIT);
    return read(port->fd, buf, size);
}

static ssize_t port_write(const struct port *port, const char *buf, size_t len)
{
    if (port->kind == PORT_SOCKET)
        return send(port->fd, buf, len, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (port->kind == PORT_CAREFUL && len > PIPE_BUF)
        len = PIPE_BUF;
    return write(port->fd, buf, len);
}

long stream_read(struct stream *stream, size_t max)
{
    size_t end = stream->start + stream->len;
    size_t room = STREAM_ROOM - end;
    if (room > max)
        room = max;
    ssize_t n = port_read(&stream->from, stream->buf + end, room);
    if (n < 0)
        return errno == EAGAIN || errno == EINTR ? STREAM_LATER : STREAM_ERROR;
    if (n == 0)
        port_close(&stream->from);
    stream->len += (size_t)n;
    return n;
}

int stream_write(struct stream *stream, uint64_t *count)
{
    if (stream->len == 0)
        return 0;
    ssize_t n =
        port_write(&stream->to, stream->buf + stream->start, stream->len);
    if (n < 0)
        return errno == EAGAIN || errno == EINTR ? 0 : errno;
    *count += (uint64_t)n;
    stream->len -= (size_t)n;
    stream->start = stream->len ? stream->start + (size_t)n : 0;
    return 0;
}

void stream_append(struct stream *stream, const char *text, size_t len)
{
    memmove(stream->buf, stream->buf + stream->start, stream->len);
    stream->start = 0;
    size_t room = STREAM_ROOM - stream->len;
    if (len > room)
        len = room;
    memcpy(stream->buf + stream->len, text, len);
    stream->len += len;
}
