#!/bin/sh
# run-first-deck.sh PROGRAM: open the first bundled deck, or draw it into build/show where there is no display.
set -eu
program=$1
for deck in resources/decks/*.yaml; do break; done
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(uname -s)" = Linux ]; then
    rm -rf build/show
    "$program" render "$deck" -o build/show
    echo "There is no display here, so the whole show was drawn instead: see the PNG files in build/show."
    exit 0
fi
exec "$program" "$deck"
