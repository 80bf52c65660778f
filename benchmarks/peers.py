"""Measure other presenter programs beside ours on the same walls, in the same run: ``make peers``.

peers.py [--quick] [--only start,key,…] [--shots FOLDER] [--write benchmarks/README.md]
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from cafe_presenter.core.evening.session import begin, view_at
from cafe_presenter.files.deck.deckfile import load_deck
from cafe_presenter.ui.wall.look import Look
from cafe_presenter.ui.wall.paint import paint_wall
from measure import BUILD, MEASURES, THEMES, Bench
from probe import Probe
from programs import Candidate, candidates
from table import Row, told, write_into
from tests.desktop.xorg import XorgDesk
from walls import deck_text, write_show

COLD_TIMES = 9
"""How often each starts with caches dropped: some take seconds."""
PAGE_CM = 15.875
"""The height of a page of an office, 16 to 9."""

PRESENTATION = """\
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:automatic-styles>
<style:page-layout style:name="page"><style:page-layout-properties fo:margin="0cm" fo:page-width="{width}cm"
 fo:page-height="{height}cm"/></style:page-layout>
<style:style style:name="wall" style:family="drawing-page"><style:drawing-page-properties draw:fill="solid"
 draw:fill-color="{ground}"/></style:style>
<style:style style:name="box" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="none"
 fo:padding="0cm"/></style:style>
{styles}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="any" style:page-layout-name="page"/></office:master-styles>
<office:body><office:presentation>
{pages}
</office:presentation></office:body></office:document>
"""
LINE_STYLE = """\
<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties fo:text-align="start"/>\
<style:text-properties fo:color="{colour}" fo:font-family="'DejaVu Sans'" fo:font-size="{points:.1f}pt"
 fo:font-weight="{weight}"/></style:style>"""
LINE = """\
<draw:frame draw:style-name="box" svg:x="{x:.3f}cm" svg:y="{y:.3f}cm" svg:width="25cm" svg:height="1cm"><draw:text-box>\
<text:p text:style-name="{name}">{text}</text:p></draw:text-box></draw:frame>"""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another program: the Debian package it comes in, and how it is measured."""

    package: str
    candidate: Candidate


def peers(folder: Path) -> tuple[Peer, ...]:
    """Return the programs to measure, each with the walls in ``folder`` in a format it knows."""
    pdf, odp = str(folder / "evening.pdf"), str(folder / "evening.fodp")
    slow = 0.4  # some draw a wall in several steps
    impress = ("soffice", f"-env:UserInstallation=file://{folder}/office", "--norestore", "--nologo", "--show", odp)
    return (
        Peer("dspdfviewer", Candidate("dspdfviewer", ("dspdfviewer", "-f", pdf), quiet_s=slow)),
        Peer("pdf-presenter-console", Candidate("pdfpc", ("pdfpc", pdf), focus="pdfpc - presenter", quiet_s=slow)),
        Peer(
            "pympress",
            Candidate("pympress", ("pympress", pdf), focus="Pympress Presenter", timer_key="p", quiet_s=slow),
        ),
        Peer(
            "libreoffice-impress",
            Candidate("Impress", impress, env=(("SAL_USE_VCLPLUGIN", "gtk3"),), quiet_s=slow),
        ),
    )


def main() -> int:
    """Measure what is asked for, print the table, and write it if asked to; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few tries of everything: to see that it works")
    parser.add_argument("--only", default="start,cold,key,burst,memory,idle")
    parser.add_argument("--shots", type=Path, help="photograph both screens of every program into this folder")
    parser.add_argument("--write", type=Path, help="put the table between the marks of this file")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # for this process; what is measured is told nothing of it
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        rows = measure(Path(scratch), options.only.split(","), times=5 if options.quick else 21, shots=options.shots)
        versions = ", ".join(f"{peer.candidate.name} {version_of(peer.package)}" for peer in peers(Path(scratch)))
    table = f"{told(rows)}\nBeside them: {versions}."
    if options.quick:
        table += " A quick look: medians of 5, of 15 for a key."
    print(table)
    if options.write:
        write_into(options.write, table, by="make peers")
    return 0


def measure(folder: Path, wanted: list[str], *, times: int, shots: Path | None) -> list[Row]:
    """Return what is measured of all programs on two screens."""
    deck, show = folder / "evening.yaml", folder / "show.json"
    deck.write_text(deck_text(THEMES), "utf-8")
    application = QApplication([])
    write_show(deck, show, aspect=1920 / 1080)
    write_pdf(deck, folder / "evening.pdf")
    write_presentation(show, folder / "evening.fodp")
    del application
    programs = (*candidates(folder, deck, show, bundles={}), *(peer.candidate for peer in peers(folder)))
    rows: list[Row] = []
    desk = XorgDesk(folder)
    try:
        subprocess.run(
            ["xrandr"], env=desk.env, check=True, stdout=subprocess.DEVNULL
        )  # else GTK takes the projector for unplugged
        screen = desk.projector
        probe = Probe(desk.env["DISPLAY"], (screen.x, screen.y, screen.width, screen.height), build=BUILD)
        bench = Bench(desk, probe, programs, folder, times)
        if shots is not None:
            photograph(bench, shots)
        for name, measured in MEASURES.items():
            if name in wanted:
                print(f"{name}…", file=sys.stderr)
                found = measured(replace(bench, times=min(times, COLD_TIMES)) if name == "cold" else bench)
                print(*found, sep="\n", file=sys.stderr)  # a later measure that fails loses none
                rows += found
        probe.close()
    finally:
        desk.close()
    return rows


def photograph(bench: Bench, folder: Path) -> None:
    """Keep a picture of both screens of every program after one key: what is measured is what one thinks it is."""
    folder.mkdir(parents=True, exist_ok=True)
    for program in bench.programs:
        print(f"{program.name}…", file=sys.stderr)
        running = bench.shown(program)
        bench.probe.watch("Right", quiet=1, patience=5)
        for screen in (bench.desk.projector, bench.desk.laptop):
            bench.desk.shot(screen, folder / f"{program.name.replace(', ', '-')}-{screen.name}.png")
        running.stop()
        bench.probe.watch(quiet=0.5, patience=1)


def version_of(package: str) -> str:
    """Return the version of a Debian package that is installed."""
    command = ["dpkg-query", "--show", "--showformat=${Version}", package]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def write_pdf(deck_path: Path, target: Path) -> None:
    """Write every wall of a deck as a page, drawn by the program itself. Needs a QGuiApplication."""
    deck, _ = load_deck(deck_path)
    session = begin(deck)
    writer = QPdfWriter(str(target))
    writer.setPageSize(QPageSize(QSizeF(960, 540), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    with QPainter(writer) as painter:
        for position in range(len(session.agenda)):
            if position:
                writer.newPage()
            paint_wall(painter, QRectF(0, 0, writer.width(), writer.height()), view_at(session, position), look=Look())


def write_presentation(show: Path, target: Path) -> None:
    """Write the walls of ``write_show`` as a flat OpenDocument presentation, a text box for every line."""
    walls = json.loads(show.read_text("utf-8"))
    unit = PAGE_CM / 1000
    styles: dict[tuple[str, float, bool], str] = {}
    pages = []
    for number, wall in enumerate(walls):
        lines = []
        for text, x, baseline, size, bold, colour in wall["lines"]:
            points = size * unit / 2.54 * 72 * 0.8  # the office's typeface is wider than ours
            name = styles.setdefault((colour, points, bold), f"line{len(styles)}")
            place = {"x": x * unit, "y": (baseline - size * 0.8) * unit}
            lines.append(LINE.format(name=name, text=escape(text), **place))
        page = f'<draw:page draw:name="{number}" draw:style-name="wall" draw:master-page-name="any">'
        pages.append(page + "\n".join(lines) + "</draw:page>")
    told_styles = [
        LINE_STYLE.format(name=name, colour=colour, points=points, weight="bold" if bold else "normal")
        for (colour, points, bold), name in styles.items()
    ]
    size = {"width": walls[0]["width"] * unit, "height": PAGE_CM}
    words = {"ground": walls[0]["ground"], "styles": "\n".join(told_styles), "pages": "\n".join(pages)}
    target.write_text(PRESENTATION.format(**size, **words), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
