#!/bin/sh
# The pictures of README and guides, rendered by the program itself so that they never age.
set -eu
program=$1
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
first=$(ls resources/decks/*.yaml | head -n 1)
"$program" render "$first" -o "$made" --size 1280x720 --lang fr
mkdir -p guides/pictures
cp "$made/wall-04.png" guides/pictures/wall.png
cp "$made/presenter-04.png" guides/pictures/presenter.png
