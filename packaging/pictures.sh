#!/bin/sh
# pictures.sh PROGRAM: the pictures of README and guides, taken by the program itself so that they never age.
set -eu
program=$1
python="${program%/*}/python"
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
mkdir -p guides/pictures
for language in fr en; do
    deck=$(grep -l "^language: $language" resources/decks/*.yaml | head -n 1)
    "$program" render "$deck" -o "$made/$language" --size 1024x576 --lang "$language"
    cp "$made/$language/wall-04.png" "guides/pictures/$language-wall.png"
    cp "$made/$language/presenter-04.png" "guides/pictures/$language-presenter.png"
    "$python" packaging/tour.py "$made/$language" --size 1024x700 --language "$language" home import editor print check follow-ups
    for scene in home import editor print check follow-ups; do
        cp "$made/$language/$scene.png" "guides/pictures/$language-$scene.png"
    done
done
"$python" packaging/small_pictures.py guides/pictures/*.png
"$python" packaging/stick_page.py > guides/pictures/windows-folder.svg
