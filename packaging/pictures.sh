#!/bin/sh
# pictures.sh PROGRAM: the pictures of README and guides, rendered by the program itself so that they never age.
set -eu
program=$1
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
mkdir -p guides/pictures
for language in fr en; do
    deck=$(grep -l "^language: $language" resources/decks/*.yaml | head -n 1)
    "$program" render "$deck" -o "$made/$language" --size 1024x576 --lang "$language"
    cp "$made/$language/wall-04.png" "guides/pictures/$language-wall.png"
    cp "$made/$language/presenter-04.png" "guides/pictures/$language-presenter.png"
done
mv guides/pictures/fr-wall.png guides/pictures/wall.png
mv guides/pictures/fr-presenter.png guides/pictures/presenter.png
"${program%/*}/python" packaging/stick_page.py > guides/pictures/windows-folder.svg
