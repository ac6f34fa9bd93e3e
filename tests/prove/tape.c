/* Preloaded into a process, writes down everything it does to the files below TAPE_ROOT, in order,
   on the file TAPE; with TAPE_STOP=n it kills the process just before its n-th such act. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

struct head { char act; char pad[3]; uint32_t path; uint64_t offset; uint64_t size; };

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static long acts;

static int ours(const char *path) {
    const char *root = getenv("TAPE_ROOT");
    size_t length = strlen(path);
    return root && !strncmp(path, root, strlen(root))
        && (length < 4 || strcmp(path + length - 4, "-shm"))
        && !strstr(path, " (deleted)");
}

static int named(int fd, char *path, size_t room) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, room - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return ours(path);
}

static void write_down(char act, const char *path, off_t offset, const void *data, size_t size) {
    static int tape = -2;
    const char *stop = getenv("TAPE_STOP");
    struct head head = { act, {0}, strlen(path), offset, size };
    struct iovec parts[3] = {
        { &head, sizeof head }, { (void *)path, strlen(path) }, { (void *)data, data ? size : 0 } };
    pthread_mutex_lock(&one_at_a_time);
    if (stop && ++acts >= atol(stop)) kill(getpid(), SIGKILL);
    if (tape == -2) tape = getenv("TAPE")
        ? open(getenv("TAPE"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
    if (tape >= 0 && writev(tape, parts, 3) < 0) _exit(99);
    pthread_mutex_unlock(&one_at_a_time);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off_t offset) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t);
    char path[4096];
    if (named(fd, path, sizeof path)) write_down('w', path, offset, data, size);
    return real(fd, data, size, offset);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) {
    return pwrite64(fd, data, size, offset);
}

ssize_t write(int fd, const void *data, size_t size) {
    REAL(ssize_t, "write", int, const void *, size_t);
    char path[4096];
    if (named(fd, path, sizeof path)) {
        off_t end = fcntl(fd, F_GETFL) & O_APPEND ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
        write_down('w', path, end, data, size);
    }
    return real(fd, data, size);
}

static void write_down_sync(int fd) {
    char path[4096];
    if (named(fd, path, sizeof path)) write_down('s', path, 0, NULL, 0);
}

int fsync(int fd) {
    REAL(int, "fsync", int);
    write_down_sync(fd);
    return real(fd);
}

int fdatasync(int fd) {
    REAL(int, "fdatasync", int);
    write_down_sync(fd);
    return real(fd);
}

int ftruncate64(int fd, off_t size) {
    REAL(int, "ftruncate64", int, off_t);
    char path[4096];
    if (named(fd, path, sizeof path)) write_down('t', path, size, NULL, 0);
    return real(fd, size);
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    if (ours(path)) write_down('u', path, 0, NULL, 0);
    return real(path);
}

int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    if (ours(from)) write_down('r', from, 0, to, strlen(to));
    return real(from, to);
}
