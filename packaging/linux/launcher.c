/* What a host starts under Linux. The program itself lies in lib/; this makes sure of where its libraries come from.

   An element of LD_LIBRARY_PATH that is empty or relative has the system take libraries from the current folder, before
   anything of a program has run that could object. So what is started is static, looks for no library, leaves such
   elements out and becomes the program. packaging/bundle.py compiles it. */
#include <limits.h>
#include <string.h>
#include <unistd.h>

static const char NAME[] = "LD_LIBRARY_PATH=";
static const char INSIDE[] = "/lib";

/* Keep what names a folder by itself: a whole path, or one that the loader makes whole, as $ORIGIN/x. */
static void keep_whole_paths(char *paths)
{
    char *kept = paths;
    for (char *from = paths; *from != '\0';) {
        size_t length = strcspn(from, ":;");
        char after = from[length];
        if (*from == '/' || *from == '$') {
            if (kept != paths)
                *kept++ = ':';
            memmove(kept, from, length);
            kept += length;
        }
        from += length + (after != '\0');
    }
    *kept = '\0';
}

static int fail(void)
{
    static const char WORDS[] =
        "Il manque le dossier « lib » à côté du logiciel : copiez le dossier entier.\n"
        "The folder “lib” is missing beside the program: copy the whole folder.\n";
    return write(STDERR_FILENO, WORDS, sizeof WORDS - 1) < 0 ? 2 : 1;
}

int main(int count, char **arguments, char **environment)
{
    char path[PATH_MAX + sizeof INSIDE];
    ssize_t length = readlink("/proc/self/exe", path, PATH_MAX);
    (void)count;
    if (length < 0 || length == PATH_MAX)
        return fail();
    path[length] = '\0';
    char *name = strrchr(path, '/');
    memmove(name + sizeof INSIDE - 1, name, strlen(name) + 1);
    memcpy(name, INSIDE, sizeof INSIDE - 1);
    for (char **each = environment; *each != NULL; each++)
        if (strncmp(*each, NAME, sizeof NAME - 1) == 0)
            keep_whole_paths(*each + sizeof NAME - 1);
    execve(path, arguments, environment);
    return fail();
}
