#!/bin/sh
# system-packages.sh run | test | long | windows | bench | peers | python | venv PACKAGE: install the missing packages of
# Debian or Ubuntu.
#
#   run     the libraries Qt's xcb and wayland platforms load and its wheel does not carry
#   test    the same, and two-screen X and Wayland servers, real key events, pictures of a screen, reading them and
#           their codes back, a compiler for a clock that jumps, disks that fail, fonts for the scripts of the world, the ears of a screen
#           reader, a Windows
#   long    what only the long tests need: a spreadsheet and a browser to copy tables in, what knows the grammar of odt,
#           a printer that makes a PDF, input methods, what keeps GNOME and systemd awake
#   windows what makes the program for Windows: a Windows to make it on, and what makes installers
#   bench   a compiler and the headers of the probe, and what slows a disk down
#   peers   the same, and the presenter programs ours is compared with
#   python  a Python with which environments can be made
#   venv    the one package that is named
#
# Says nothing when nothing is missing. What cannot be installed is named with the exact command: `run` then goes on,
# because the program may start all the same; the others fail. Names parted by | are one package under the names
# it has in different releases.
set -eu
purpose=${1:-run}

qt='libatomic1 libbrotli1 libdbus-1-3 libdrm2 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0t64|libglib2.0-0
    libwayland-client0 libwayland-cursor0 libwayland-egl1 libwayland-server0 libx11-6 libx11-xcb1 libxcb1 libxcb-cursor0
    libxcb-glx0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render0 libxcb-render-util0
    libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xinerama0 libxcb-xkb1 libxkbcommon0
    libxkbcommon-x11-0 libzstd1'
lab='dbus-daemon|dbus gcc grim libc6-dev libzbar0t64|libzbar0 maim openbox sway swaybg tesseract-ocr tesseract-ocr-fra wtype
    x11-xkb-utils mount strace x11-xserver-utils xdotool xserver-xorg-core xserver-xorg-video-dummy'
desktops='gnome-shell kwin-wayland libkscreen-bin qt6-wayland' # the two most people have; the last three are KDE's
windows='binutils-mingw-w64-x86-64 osslsigncode wine wine64' # a Windows to run the program on
reader='at-spi2-core gir1.2-atspi-2.0 python3-gi' # the bus that screen readers listen to, and an ear on it
scripts='fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji' # signs of every script the wall is tried with
office='libreoffice-writer poppler-utils qpdf' # a word processor for decks and pages, and what reads a PDF
bundle='appstream binutils gcc libc6-dev musl-tools patchelf desktop-file-utils mmdebstrap shared-mime-info'
bench='gcc libc6-dev libx11-dev libxdamage-dev libxext-dev libxtst-dev strace'
peers='dspdfviewer libreoffice-gtk3 libreoffice-impress pdf-presenter-console pympress xdotool'

case $purpose in
    run) wanted=$qt ;;
    test) wanted="$qt $lab $desktops $bundle $office $reader $scripts $windows" ;;
    long) wanted='libreoffice-calc chromium|chromium-browser ibus ibus-table-latex fcitx5 gnome-session-bin
        gnome-settings-daemon systemd default-jre-headless libjing-java emacs-common cups printer-driver-cups-pdf' ;;
    windows) wanted="$windows nsis" ;;
    bench) wanted=$bench ;;
    peers) wanted="$bench $peers" ;;
    python) wanted='python3 python3-venv' ;;
    venv) wanted=$2 ;;
    *) sed -n '2,15p' "$0" >&2; exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
    if [ "$purpose" = run ] && ! .venv/bin/python -c 'import PySide6.QtWidgets' 2>/dev/null; then
        echo "Qt does not load on this system. On Debian its libraries are in these packages; look for yours:" >&2
        echo $qt | tr '\n' ' ' >&2
        echo >&2
    fi
    [ "$purpose" = run ] || [ "$purpose" = test ] || [ "$purpose" = long ]
    exit
fi

installed=$(dpkg-query --show --showformat='${Package} ${db:Status-Status}\n' | sed -n 's/ installed$//p')

is_installed() {
    case "
$installed
" in
        *"
$1
"*) return 0 ;;
        *) return 1 ;;
    esac
}

list_missing() {
    for names in $wanted; do
        for name in $(echo "$names" | tr '|' ' '); do
            if is_installed "$name"; then continue 2; fi
        done
        echo "$names"
    done
}

# Prints the name this release gives the package; fails when its lists do not know it.
name_here() {
    for name in $(echo "$1" | tr '|' ' '); do
        if apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [^(]'; then
            echo "$name"
            return
        fi
    done
    return 1
}

# Prints the names of what is missing as this release has them, an unknown one under its first name.
names_here() {
    for names in $missing; do
        name_here "$names" || echo "${names%%|*}"
    done
}

all_known() {
    for names in $missing; do
        name_here "$names" >/dev/null || return 1
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif sudo -n true 2>/dev/null || { command -v sudo >/dev/null 2>&1 && [ -t 0 ]; }; then
        sudo "$@"
    else
        return 1
    fi
}

install_missing() {
    as_root true || return 1
    all_known || as_root apt-get update -qq || return 1
    echo "Installing system packages:" $(names_here)
    for attempt in first 'with fresh lists'; do
        [ "$attempt" = first ] || as_root apt-get update -qq || return 1
        if as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends \
            -o DPkg::Lock::Timeout=300 $(names_here) >"$log" 2>&1; then
            return 0
        fi
    done
    cat "$log" >&2
    return 1
}

missing=$(list_missing)
[ -n "$missing" ] || exit 0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! install_missing; then
    echo "These system packages are missing:" $(names_here) >&2
    echo "Install them with: sudo apt-get install --no-install-recommends" $(names_here) >&2
    [ "$purpose" = run ]
fi
