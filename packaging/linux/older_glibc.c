/* What a newer glibc has and the libraries of a bundle ask for: used where the system's own glibc has none of it.
   packaging/older_glibc.py says how they find it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <link.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

void arc4random_buf(void *buffer, size_t size)
{
    for (size_t done = 0; done < size;) {
        ssize_t got = getrandom((char *)buffer + done, size - done, 0);
        if (got > 0)
            done += (size_t)got;
        else if (errno != EINTR)
            abort();
    }
}

uint32_t arc4random(void)
{
    uint32_t number;
    arc4random_buf(&number, sizeof number);
    return number;
}

size_t strlcpy(char *target, const char *source, size_t size)
{
    size_t length = strlen(source);
    if (size > 0) {
        size_t kept = length < size ? length : size - 1;
        memcpy(target, source, kept);
        target[kept] = '\0';
    }
    return length;
}

size_t strlcat(char *target, const char *source, size_t size)
{
    size_t before = strnlen(target, size);
    return before + strlcpy(target + before, source, size - before);
}

/* Where the tables are that an exception of C++ is taken through the code at `address` by. */
struct wanted {
    uintptr_t address;
    struct dl_find_object *found;
};

static int look(struct dl_phdr_info *object, size_t size, void *given)
{
    struct wanted *wanted = given;
    uintptr_t first = UINTPTR_MAX, end = 0, tables = 0;
    int inside = 0;
    (void)size;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        uintptr_t from = object->dlpi_addr + part->p_vaddr, to = from + part->p_memsz;
        if (part->p_type == PT_GNU_EH_FRAME)
            tables = from;
        if (part->p_type != PT_LOAD)
            continue;
        first = from < first ? from : first;
        end = to > end ? to : end;
        inside |= from <= wanted->address && wanted->address < to;
    }
    if (!inside || tables == 0)
        return inside;
    memset(wanted->found, 0, sizeof *wanted->found);
    wanted->found->dlfo_map_start = (void *)first;
    wanted->found->dlfo_map_end = (void *)end;
    wanted->found->dlfo_eh_frame = (void *)tables;
    return 2;
}

int _dl_find_object(void *address, struct dl_find_object *found)
{
    struct wanted wanted = {(uintptr_t)address, found};
    return dl_iterate_phdr(look, &wanted) == 2 ? 0 : -1;
}
