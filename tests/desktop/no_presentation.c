/* Loaded into sway, it offers no wp_presentation.
 *
 * wlroots 0.18 tells of a picture in which nothing changed neither that it was shown nor that it was not, and KWin, nested
 * in it, waits for that before it paints a screen again: one such picture, and the screen stands still for ever. Without
 * this protocol KWin asks for frame callbacks, which always come.
 */
#include <stdlib.h>

struct wl_display;
struct wlr_backend;

void *wlr_presentation_create(struct wl_display *display, struct wlr_backend *backend)
{
	(void)display;
	(void)backend;
	return calloc(1, 1024); /* larger than the real one, for whoever looks into it */
}
