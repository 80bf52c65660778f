/* Watches a region of an X11 screen from outside: keys go in by XTest, pixels come out by XDamage and MIT-SHM.
 *
 * The server tells of damage as soon as it has drawn. What was damaged is fetched and compared with the last known
 * frame: only pixels that really differ count as a change, dated by the arrival of the damage. Nothing polls, so a
 * screen at rest costs nothing. Loaded by probe.py as a shared library; times are seconds of CLOCK_MONOTONIC.
 */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <time.h>

#define FRAMES 64
#define MOST_CHANGES 512
#define SMOOTHING 64

static Display *display;
static Window root;
static Damage damage;
static int damage_event;
static XShmSegmentInfo segment;
static XImage *image;
static uint32_t *current, *kept[FRAMES];
static int left, top, width, height;

typedef struct {
    double sent;                    /* just before the first key */
    double first, last, right;      /* first and last change, first frame equal to the wanted one; 0: never */
    int changes;                    /* frames seen, each unlike the one before */
    int is_right;                   /* whether the last frame is the wanted one */
    int missed;                     /* whether a full look at the end found what no damage had told: a broken probe */
    int seen[MOST_CHANGES];         /* which kept frame each change was, -1 for none of them */
} watched;

double probe_now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

static int ignore_error(Display *d, XErrorEvent *e) { (void)d; (void)e; return 0; }

static int fetch(int x, int y, int w, int h) {
    image->width = w;
    image->height = h;
    image->bytes_per_line = w * 4;
    return XShmGetImage(display, root, image, x, y, AllPlanes);
}

/* Opens a display and watches w x h pixels at x, y of it. Returns 0, or which step failed. */
int probe_open(const char *name, int x, int y, int w, int h) {
    int unused, major, minor;
    display = XOpenDisplay(name);
    if (!display) return 1;
    XSetErrorHandler(ignore_error);
    root = DefaultRootWindow(display);
    if (!XDamageQueryExtension(display, &damage_event, &unused)) return 2;
    if (!XShmQueryExtension(display)) return 3;
    if (!XTestQueryExtension(display, &unused, &unused, &major, &minor)) return 4;
    damage = XDamageCreate(display, root, XDamageReportDeltaRectangles);
    left = x; top = y; width = w; height = h;
    int screen = DefaultScreen(display);
    image = XShmCreateImage(display, DefaultVisual(display, screen), DefaultDepth(display, screen), ZPixmap, NULL,
                            &segment, w, h);
    if (!image || image->bits_per_pixel != 32) return 5;
    segment.shmid = shmget(IPC_PRIVATE, (size_t)w * h * 4, IPC_CREAT | 0600);
    segment.shmaddr = image->data = shmat(segment.shmid, 0, 0);
    segment.readOnly = False;
    XShmAttach(display, &segment);
    XSync(display, False);
    shmctl(segment.shmid, IPC_RMID, 0);
    current = calloc((size_t)w * h, 4);
    if (!fetch(x, y, w, h)) return 6;
    memcpy(current, image->data, (size_t)w * h * 4);
    return 0;
}

/* Reads what the server has sent; returns whether the region was damaged, and the box around the damage. */
static int drain(int box[4]) {
    int hit = 0, any = 0;
    XEvent event;
    while (XPending(display)) {
        XNextEvent(display, &event);
        if (event.type != damage_event + XDamageNotify) continue;
        any = 1;
        XRectangle area = ((XDamageNotifyEvent *)&event)->area;
        int x0 = area.x < left ? left : area.x, y0 = area.y < top ? top : area.y;
        int x1 = area.x + area.width, y1 = area.y + area.height;
        if (x1 > left + width) x1 = left + width;
        if (y1 > top + height) y1 = top + height;
        if (x0 >= x1 || y0 >= y1) continue;
        if (!hit || x0 < box[0]) box[0] = x0;
        if (!hit || y0 < box[1]) box[1] = y0;
        if (!hit || x1 > box[2]) box[2] = x1;
        if (!hit || y1 > box[3]) box[3] = y1;
        hit = 1;
    }
    if (any) XDamageSubtract(display, damage, None, None);
    return hit;
}

/* Fetches a box into the current frame; returns whether any pixel differed. The unused byte of a pixel is left out. */
static int refresh(const int box[4]) {
    int w = box[2] - box[0], h = box[3] - box[1], differs = 0;
    if (!fetch(box[0], box[1], w, h)) return 0;
    for (int y = 0; y < h; y++) {
        uint32_t *known = current + (size_t)(box[1] - top + y) * width + (box[0] - left);
        uint32_t *now = (uint32_t *)image->data + (size_t)y * w;
        for (int x = 0; x < w; x++) {
            uint32_t pixel = now[x] & 0xffffff;
            differs |= pixel != known[x];
            known[x] = pixel;
        }
    }
    return differs;
}

static int refresh_all(void) {
    int all[4] = {left, top, left + width, top + height};
    return refresh(all);
}

/* Whether a kept frame is on the screen, but for how the edges of letters are smoothed. */
static int is_alike(const uint32_t *frame) {
    size_t count = (size_t)width * height;
    if (!memcmp(frame, current, count * 4)) return 1;
    for (size_t i = 0; i < count; i++) {
        if (frame[i] == current[i]) continue;
        for (int shift = 0; shift < 24; shift += 8)
            if (abs((int)(frame[i] >> shift & 255) - (int)(current[i] >> shift & 255)) > SMOOTHING) return 0;
    }
    return 1;
}

/* The number of the kept frame that is on the screen, the wanted one before its like; -1 for none. */
static int which(int wanted) {
    if (wanted >= 0 && kept[wanted] && is_alike(kept[wanted])) return wanted;
    for (int i = 0; i < FRAMES; i++)
        if (kept[i] && is_alike(kept[i])) return i;
    return -1;
}

/* Keeps the frame that is on the screen as number slot, to be recognised later. */
void probe_keep(int slot) {
    size_t bytes = (size_t)width * height * 4;
    if (!kept[slot]) kept[slot] = malloc(bytes);
    memcpy(kept[slot], current, bytes);
}

void probe_forget(void) {
    for (int i = 0; i < FRAMES; i++) { free(kept[i]); kept[i] = NULL; }
}

/* Brings the known frame up to date. */
void probe_settle(void) {
    int box[4];
    XSync(display, False);
    drain(box);
    refresh_all();
}

/* Share of pixels unlike the one in the corner: how much of a picture there is. */
double probe_content(void) {
    size_t count = (size_t)width * height, unlike = 0;
    for (size_t i = 0; i < count; i++) unlike += current[i] != current[0];
    return (double)unlike / count;
}

int probe_key(unsigned long keysym) {
    KeyCode code = XKeysymToKeycode(display, keysym);
    if (!code) return 1;
    XTestFakeKeyEvent(display, code, True, 0);
    XTestFakeKeyEvent(display, code, False, 0);
    XFlush(display);
    return 0;
}

static void wait_for_events(double seconds) {
    struct pollfd pollfd = {ConnectionNumber(display), POLLIN, 0};
    XFlush(display);
    if (!XPending(display) && seconds > 0) poll(&pollfd, 1, (int)(seconds * 1000) + 1);
}

/* Presses keysym `times` times, `gap` seconds apart (keysym 0: none), and watches until nothing has changed for
 * `quiet` seconds, or nothing at all for `patience`. `wanted`: the kept frame that should come, within `patience`,
 * -1 for none. */
int probe_watch(unsigned long keysym, int times, double gap, double quiet, double patience, int wanted, watched *r) {
    int box[4], sent = 0;
    memset(r, 0, sizeof *r);
    probe_settle();
    r->sent = probe_now();
    double latest = 0, due = r->sent;  /* never sooner than gap after the one before: that would be a worn button */
    for (;;) {
        double now = probe_now();
        if (keysym && sent < times && now >= due) {
            if (probe_key(keysym)) return 1;
            sent++;
            due = now + gap;
        }
        if (drain(box)) {
            now = probe_now();
            if (refresh(box)) {
                int frame = which(wanted);
                if (!r->first) r->first = now;
                if (wanted >= 0 && frame == wanted && !r->right) r->right = now;
                if (r->changes < MOST_CHANGES) r->seen[r->changes] = frame;
                r->changes++;
                r->last = latest = now;
            }
            continue;
        }
        double until = latest ? latest + quiet : r->sent + patience;
        if (wanted >= 0 && !r->right) until = r->sent + patience;
        if (keysym && sent < times) until = due;
        else if (now >= until) break;
        wait_for_events(until - now > 0.0005 ? until - now - 0.0005 : 0);
    }
    XSync(display, False);
    int late = drain(box);  /* a change that came just now was told, and is no miss */
    r->missed = refresh_all() && !late;
    r->is_right = wanted < 0 || which(wanted) == wanted;
    return 0;
}

void probe_close(void) {
    if (display) XCloseDisplay(display);
    display = NULL;
}
