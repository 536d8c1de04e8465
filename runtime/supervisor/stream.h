/* stream.h -- one direction of bytes between the caller and the guest.
 *
 * A stream reads from one descriptor and writes to another, with a buffer
 * between; it is never blocked by either (see port_open), and while its buffer
 * is full it does not read: so a slow reader slows the guest and costs us no
 * memory. */
#ifndef PYR_STREAM_H
#define PYR_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { STREAM_ROOM = 64 * 1024 };

/* How bytes can be moved over a descriptor without ever blocking. */
enum port_kind {
    PORT_CLOSED,
    PORT_PLAIN,    /* regular file, /dev/null: does not block */
    PORT_NONBLOCK, /* an open file of our own, O_NONBLOCK */
    PORT_SOCKET,   /* MSG_DONTWAIT on each call */
    PORT_CAREFUL,  /* after poll, at most PIPE_BUF bytes */
};

struct port {
    int fd;
    enum port_kind kind;
    bool owned; /* close it */
    bool terminal;
};

/* Look at one of the caller's descriptors and choose. `output`: for writing. */
void port_open(struct port *port, int fd, bool output);

/* One of our own pipe ends; made O_NONBLOCK, closed by us. */
void port_own(struct port *port, int fd);

void port_close(struct port *port);

struct stream {
    struct port from;
    struct port to;
    char *buf; /* STREAM_ROOM bytes */
    size_t start;
    size_t len;
};

bool stream_init(struct stream *stream);
void stream_release(struct stream *stream);

/* What poll(2) should watch; 0: nothing. */
short stream_wants_read(const struct stream *stream);
short stream_wants_write(const struct stream *stream);

/* Take what is there, at most `max` bytes. Returns their number; 0 at the end,
 * and then `from` is closed; -1 if there is nothing now; -2 on an error. */
enum { STREAM_LATER = -1, STREAM_ERROR = -2 };
long stream_read(struct stream *stream, size_t max);

/* Give away what fits. 0, or the errno that ended it. On success the bytes
 * given are added to *count. */
int stream_write(struct stream *stream, uint64_t *count);

/* Put bytes behind those that are waiting; what does not fit is dropped. */
void stream_append(struct stream *stream, const char *text, size_t len);

#endif
