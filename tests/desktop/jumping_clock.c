/* Preloaded into the program: its clocks see a sleep of as many seconds as the file CLOCK_JUMP holds.
   BOOTTIME and REALTIME jump; MONOTONIC, which stands still during sleep, does not. */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static long jump_s(void)
{
    char text[32] = "";
    const char *path = getenv("CLOCK_JUMP");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;

    if (file < 0)
        return 0;
    if (read(file, text, sizeof text - 1) < 0)
        text[0] = 0;
    close(file);
    return atol(text);
}

int clock_gettime(clockid_t clock, struct timespec *now)
{
    int code = (int)syscall(SYS_clock_gettime, clock, now);

    if (code == 0 && (clock == CLOCK_BOOTTIME || clock == CLOCK_REALTIME))
        now->tv_sec += jump_s();
    return code;
}
