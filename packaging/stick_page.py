"""The page on a stick for both systems: which program to double-click, shown as each system's file manager shows it.

``python packaging/stick_page.py`` prints the picture of the guides, of the folder for Windows.
"""

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

PAGE = """\
<!doctype html>
<html lang="fr"><meta charset="utf-8"><title>Café Presenter</title>
<meta name="viewport" content="width=device-width">
<style>
body {{ font: 1.15rem/1.5 "Segoe UI", Cantarell, sans-serif; max-width: 58rem; margin: 2rem auto; padding: 0 1rem;
  color: #1c1a17; background: #fff }}
figure {{ display: inline-block; width: 27rem; max-width: 100%; margin: 1rem 1.5rem 1rem 0; vertical-align: top }}
figure svg {{ display: block; width: 100%; height: auto }}
figcaption {{ margin-top: .5rem }}
[lang=en] {{ color: #55504a }}
</style>
<h1>Café Presenter</h1>
<p>Ouvrez le dossier du système de ce portable, puis double-cliquez sur le logiciel.<br>
<span lang="en">Open the folder of this laptop’s system, then double-click the program.</span></p>
{figures}
<p>Vos soirées, vos réglages et vos brouillons sont dans « {data} », pour les deux systèmes : une soirée commencée sous
l’un continue sous l’autre. Vos questions vont dans « decks ».</p>
<p lang="en">Your evenings, settings and drafts are in “{data}”, for both systems: an evening begun on one goes on under
the other. Your questions go into “decks”.</p>
</html>
"""
FIGURE = """\
<figure>{picture}<figcaption><strong>{title}</strong> : dossier « {folder} », puis « {program} »<br>
<span lang="en"><strong>{title}</strong>: folder “{folder}”, then “{program}”</span></figcaption></figure>
"""
WINDOW = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 540 {height}" role="img" aria-label="{label}"
  font-family="Segoe UI, Cantarell, sans-serif" font-size="17">
<rect x="1" y="1" width="538" height="{inner}" rx="{round}" fill="{paper}" stroke="#8a857d"/>
<path d="M1 {round}a{round} {round} 0 0 1 {round} -{round}h{across}a{round} {round} 0 0 1 {round} {round}v{down}h-538z"
  fill="{bar}"/>
{head}
{rows}
</svg>
"""
FOLDER = '<path d="M0 4h9l3 3h14v17h-26z" fill="#f2c14b" stroke="#b98a1f"/>'
PROGRAM = (
    '<circle cx="15" cy="15" r="8" fill="none" stroke="#4a4a4a" stroke-width="5"/>'
    '<circle cx="15" cy="15" r="12" fill="none" stroke="#4a4a4a" stroke-width="4" stroke-dasharray="4.700"/>'
)
"""A file on Linux has no picture of its own: that of any program is shown."""
FILE = '<path d="M3 1h14l6 6v19h-20z" fill="#fff" stroke="#8a857d"/>'
POINTER = '<path d="M0 0v22l5.500 -5 4 9 4 -1.700 -4 -9 7.500 -.5z" fill="#fff" stroke="#000" stroke-width="1.500"/>'
SYSTEMS: Mapping[str, Mapping[str, str]] = {
    "windows": {"title": "Windows", "round": "8", "paper": "#ffffff", "bar": "#e8eef6", "picked": "#cce4f7"},
    "linux": {"title": "Linux", "round": "14", "paper": "#fafafa", "bar": "#ebebeb", "picked": "#d3e4f8"},
}
TOP, ROW = 58, 44


def page(programs: Mapping[str, tuple[str, Sequence[str], Sequence[str]]], icon: str, *, data: str) -> str:
    """Return the page; ``programs`` has of each system the program, and the folders and files beside it."""
    figures = "".join(
        FIGURE.format(
            picture=window(system, program, folders, files=files, icon=icon),
            title=SYSTEMS[system]["title"],
            folder=system,
            program=escape(program.removesuffix(".exe")),
        )
        for system, (program, folders, files) in programs.items()
    )
    return PAGE.format(figures=figures, data=escape(data))


def window(system: str, program: str, folders: Sequence[str], *, files: Sequence[str], icon: str) -> str:
    """Return a picture, SVG, of the folder of a program in the file manager of its system."""
    look = SYSTEMS[system]
    shown = program.removesuffix(".exe")  # Windows hides how a name ends
    drawn = [(name, FOLDER) for name in folders] + [(name, "") for name in (shown,)] + [(name, FILE) for name in files]
    height = TOP + ROW * len(drawn) + 14
    drawing = icon[icon.index(">", icon.index("<svg")) + 1 :]
    shape = drawing[: drawing.rindex("</svg>")]  # none within another: Qt, which shows the guides, draws none
    its_own = f'<g transform="scale({30 / 256})">{shape}</g>' if system == "windows" else PROGRAM
    rows = []
    for number, (name, sign) in enumerate(drawn):
        y = TOP + ROW * number
        if name == shown:
            rows.append(f'<rect x="10" y="{y + 2}" width="520" height="{ROW - 4}" rx="4" fill="{look["picked"]}"/>')
        rows.append(f'<g transform="translate(26 {y + 8})">{sign or its_own}</g>')
        weight = ' font-weight="bold"' if name == shown else ""
        rows.append(f'<text x="70" y="{y + 28}"{weight}>{escape(name)}</text>')
        if name == shown:
            rows.append(f'<g transform="translate(250 {y + 18})">{POINTER}</g>')
    return WINDOW.format(
        height=height,
        inner=height - 2,
        across=538 - 2 * int(look["round"]),
        down=44 - int(look["round"]),
        head=_head(system),
        rows="\n".join(rows),
        label=f"{look['title']} : {escape(shown)}",
        **{name: look[name] for name in ("round", "paper", "bar")},
    )


def _head(system: str) -> str:
    """Return what stands at the top of a window: where one is, and how it is closed."""
    if system == "windows":
        signs = '<path d="M428 24h14M466 17h13v13h-13zM502 17l13 13m0-13l-13 13" stroke="#333" fill="none"/>'
        return f'<g transform="translate(18 8)">{FOLDER}</g><text x="56" y="29">USB (E:) › windows</text>{signs}'
    path = '<rect x="120" y="8" width="300" height="30" rx="8" fill="#dcdcdc"/><text x="140" y="29">USB / linux</text>'
    close = '<circle cx="508" cy="23" r="13" fill="#dcdcdc"/><path d="M503 18l10 10m0-10l-10 10" stroke="#333"/>'
    back = '<path d="M34 16l-8 7 8 7M66 16l8 7-8 7" stroke="#333" stroke-width="2" fill="none"/>'
    return back + path + close


if __name__ == "__main__":
    drawn = Path(__file__).resolve().parents[1] / "resources" / "icons" / "cafe-presenter.svg"
    beside = ["cafe-presenter.exe", "LICENSE"]
    print(
        window("windows", "Café Presenter.exe", ["decks", "guides", "lib"], files=beside, icon=drawn.read_text("utf-8"))
    )
