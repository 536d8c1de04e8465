/* try_memory.c -- executable, shared and uncounted memory. */
#include "probe.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { PAGE = 4096 };

static int fd = -1;
static void *page;

static int open_self(void)
{
    fd = open("/proc/self/exe", O_RDONLY);
    return fd < 0 ? errno : 0;
}

static int map_page(void)
{
    page = mmap(NULL, PAGE, PROT_READ | PROT_WRITE,
                MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return page == MAP_FAILED ? errno : 0;
}

static int map(int protection, int flags, int file)
{
    return outcome(syscall(SYS_mmap, NULL, PAGE, protection, flags, file, 0));
}

static int plain(void)
{
    return map(PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1);
}

static int reserve(void)
{
    return map(PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1);
}

static int executable(void)
{
    return map(PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1);
}

static int writable_code(void)
{
    return map(PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS,
               -1);
}

static int code_of_file(void)
{
    return map(PROT_READ | PROT_EXEC, MAP_PRIVATE, fd);
}

static int private_file(void)
{
    return map(PROT_READ, MAP_PRIVATE, fd);
}

static int shared_file(void)
{
    return map(PROT_READ, MAP_SHARED, fd);
}

static int shared_memory(void)
{
    return map(PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1);
}

/* MAP_SHARED_VALIDATE has the bit of MAP_SHARED and that of MAP_PRIVATE. */
static int shared_otherwise(void)
{
    return map(PROT_READ | PROT_WRITE, MAP_SHARED_VALIDATE | MAP_ANONYMOUS,
               -1);
}

static int growing_down(void)
{
    return map(PROT_READ | PROT_WRITE,
               MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, -1);
}

static int make_executable(void)
{
    return outcome(syscall(SYS_mprotect, page, PAGE, PROT_READ | PROT_EXEC));
}

static int make_executable_by_key(void)
{
    return outcome(
        syscall(SYS_pkey_mprotect, page, PAGE, PROT_READ | PROT_EXEC, -1));
}

static int make_readable(void)
{
    return outcome(syscall(SYS_mprotect, page, PAGE, PROT_READ));
}

static int memory_file(void)
{
    return outcome(syscall(SYS_memfd_create, "probe", 0));
}

static int secret_memory(void)
{
    return outcome(syscall(SYS_memfd_secret, 0));
}

static int lock_memory(void)
{
    return outcome(syscall(SYS_mlock, page, PAGE));
}

static int shared_segment(void)
{
    return outcome(syscall(SYS_shmget, 0, PAGE, 0600));
}

static int fault_handler(void)
{
    return outcome(syscall(SYS_userfaultfd, 1));
}

const struct probe memory_probes[] = {
    {"mmap", NULL, plain, "done", "done", false},
    {"mmap-reserve", NULL, reserve, "done", "done", false},
    {"mmap-exec", NULL, executable, "done", "EPERM", false},
    {"mmap-write-exec", NULL, writable_code, "EPERM", "EPERM", false},
    {"mmap-exec-file", open_self, code_of_file, "done", "EPERM", false},
    {"mmap-file", open_self, private_file, "done", "EPERM", false},
    {"mmap-shared-file", open_self, shared_file, "done", "EPERM", false},
    {"mmap-shared", NULL, shared_memory, "EPERM", "EPERM", false},
    {"mmap-shared-validate", NULL, shared_otherwise, "EPERM", "EPERM", true},
    {"mmap-grows-down", NULL, growing_down, "done", "EPERM", false},
    {"mprotect-exec", map_page, make_executable, "EPERM", "EPERM", false},
    {"pkey-mprotect", map_page, make_executable_by_key, "EPERM", "EPERM",
     false},
    {"mprotect", map_page, make_readable, "done", "done", false},
    {"memfd", NULL, memory_file, "SIGSYS", "SIGSYS", false},
    {"memfd-secret", NULL, secret_memory, "SIGSYS", "SIGSYS", true},
    {"mlock", map_page, lock_memory, "EPERM", "EPERM", true},
    {"shmget", NULL, shared_segment, "SIGSYS", "SIGSYS", true},
    {"userfaultfd", NULL, fault_handler, "SIGSYS", "SIGSYS", true},
    {NULL, NULL, NULL, NULL, NULL, false},
};
