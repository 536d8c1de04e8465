/* out.c -- the guest's two output streams, as bytes.
 *
 * What is not yet in the pipe lies in the page, which the supervisor reads
 * after our death: whatever kills this process, nothing printed is lost, and
 * nothing needs to be flushed on the way out. A tail is consistent between any
 * two instructions: `len` grows after the bytes are there, and is set back
 * after write(2) has taken them.
 *
 * The budget is counted where bytes enter, so a run ends at the same byte
 * whatever the buffers are. */
#include "runtime/guard/guard.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

static struct page_tail *tail_of(enum out_stream stream)
{
    return stream == OUT_STDOUT ? &guard.page->out : &guard.page->err;
}

/* Wait until the pipe takes more; a limit's signal wakes us and ends it. */
static void wait_writable(int fd)
{
    struct pollfd wait = {.fd = fd, .events = POLLOUT};

    (void)poll(&wait, 1, -1);
}

void out_flush(enum out_stream stream)
{
    struct page_tail *tail = tail_of(stream);
    int fd = stream == OUT_STDOUT ? STDOUT_FILENO : STDERR_FILENO;

    while (tail->len > 0) {
        ssize_t sent = write(fd, tail->text, tail->len);
        ticks_charge(0);
        if (sent < 0 && errno == EAGAIN)
            wait_writable(fd);
        else if (sent < 0 && errno != EINTR)
            return; /* the reader is gone: the supervisor will end us */
        if (sent <= 0)
            continue;
        size_t left = tail->len - (size_t)sent;
        if (left > 0)
            memmove(tail->text, tail->text + sent, left);
        tail->len = (uint32_t)left;
    }
}

static void append(enum out_stream stream, const char *bytes, size_t len)
{
    struct page_tail *tail = tail_of(stream);

    while (len > 0) {
        if (tail->len == PAGE_TAIL_SIZE) {
            out_flush(stream);
            if (tail->len == PAGE_TAIL_SIZE)
                tail->len = 0; /* nobody will ever read it */
        }
        size_t part = PAGE_TAIL_SIZE - tail->len;
        if (part > len)
            part = len;
        memcpy(tail->text + tail->len, bytes, part);
        tail->len += (uint32_t)part;
        bytes += part;
        len -= part;
    }
}

void out_write(enum out_stream stream, const char *bytes, size_t len)
{
    uint64_t budget = guard.policy ? guard.policy->limits.output : 0;
    uint64_t left = UINT64_MAX;

    if (budget != 0)
        left = budget - guard.page->output_bytes;
    if (len <= left) {
        guard.page->output_bytes += len;
        append(stream, bytes, len);
        return;
    }
    guard.page->output_bytes += left;
    append(stream, bytes, (size_t)left);
    guest_end(VERDICT_LIMIT, LIMIT_OUTPUT, "the output budget is used up");
}

void out_last_words(const char *bytes, size_t len)
{
    struct page_tail *tail = tail_of(OUT_STDERR);
    size_t room = PAGE_TAIL_SIZE - tail->len;

    if (len > room)
        len = room;
    memcpy(tail->text + tail->len, bytes, len);
    tail->len += (uint32_t)len;
}

void out_puts(enum out_stream stream, const char *text)
{
    out_write(stream, text, strlen(text));
}
