"""The page on a stick: what it shows of each system, and that every word of it is in both languages."""

import xml.etree.ElementTree as ET  # what is read was written here

from bundle import ROOT
from stick_page import SYSTEMS, page

PROGRAMS = {
    "windows": ("Café Presenter.exe", ["lib"], ["cafe-presenter.exe"]),
    "linux": ("cafe-presenter", ["lib"], []),
}
SVG = "{http://www.w3.org/2000/svg}"


def made() -> str:
    icon = (ROOT / "resources" / "icons" / "cafe-presenter.svg").read_text("utf-8")
    return page(PROGRAMS, icon, data="cafe-presenter-data")


def pictures() -> list[ET.Element]:
    text = made()
    parts = [part.partition("</figure>")[0].partition("<figcaption>")[0] for part in text.split("<figure>")[1:]]
    return [ET.fromstring(part) for part in parts]  # noqa: S314


def words(picture: ET.Element) -> list[str]:
    return [each.text or "" for each in picture.iter(f"{SVG}text")]


def test_each_system_has_a_picture_of_its_folder_with_the_program_in_it() -> None:
    windows, linux = pictures()
    assert words(windows) == ["USB (E:) › windows", "lib", "Café Presenter", "cafe-presenter.exe"]
    assert words(linux) == ["USB / linux", "lib", "cafe-presenter"]
    assert [each.get("aria-label") for each in (windows, linux)] == [
        "Windows : Café Presenter",
        "Linux : cafe-presenter",
    ]


def test_the_program_alone_is_picked_out_in_each_picture() -> None:
    for picture, look in zip(pictures(), SYSTEMS.values(), strict=True):
        picked = [each for each in picture.iter(f"{SVG}rect") if each.get("fill") == look["picked"]]
        bold = [each.text for each in picture.iter(f"{SVG}text") if each.get("font-weight") == "bold"]
        assert (len(picked), len(bold)) == (1, 1)


def test_nothing_of_the_page_is_asked_from_elsewhere() -> None:
    assert [name for name in ("src=", "href=", "url(", "@import") if name in made()] == []
