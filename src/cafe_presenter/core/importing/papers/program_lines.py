"""Lines of a program amid a document, commands, files, code, and the page of a program, which has many of them."""

import re

from cafe_presenter.core.importing.document.document import Document, written_texts
from cafe_presenter.core.importing.words.run_words import speaks_of_room

_COMMAND = re.compile(
    r"\s*(?:[$>]\s+)?(?:npm|npx|yarn|pnpm|pip3?|git|cd|mkdir|cp|mv|rm|docker(?:-compose)?|curl|wget|sudo|apt(?:-get)?|brew|bundle"
    r"|rake|make|node|python3?|cargo|mvn|gradle|ssh|chmod|export|source|php|composer|poetry|rails|hugo|kubectl|terraform"
    r"|flutter|dotnet|firebase|uv|go)(?:\s+[-\w.$][\w./@:=-]*){1,4}(?:\s.{0,80})?"
)
"""“npm run dev”, “git commit -m …”: what is typed in a shell, in small letters."""
_SAID = re.compile(r"\s*(?:make|source|go|node|export|bundle|rake|composer)\s+(?:[a-z]+\s+){2,}[a-z]+")
"""“make your own card”: the same words as the beginning of a sentence."""
_TREE = re.compile(r"[├└]─{1,2}\s?[\w.@]")
_ENDING = (
    r"(?:jsx?|mjs|tsx?|vue|py|ipynb|s?css|html?|json|ya?ml|toml|sh|ps1|bat|sql|rb|java|cs|php|rs|env|lock|mdx?|cfg|ini"
    r"|xml)"
)
_FILE = re.compile(
    rf"(?<![\w/@:])(?:\.{{0,2}}/)?(?:[\w.@-]{{1,40}}/){{0,8}}[\w@.*-]{{0,40}}\w?\.{_ENDING}(?![\w@])"
    r"|(?<![\w:/.])(?!\d{1,4}/\d{1,2}/\d{1,4}\b)\.{0,2}/?(?:[\w.-]{1,40}/){2,8}[\w.-]{0,40}"
)
"""“src/main.py”, “.env”, “docs/plans/2025/”; a date, “02/09/2025”, is none."""
_PATH = re.compile(rf"(?:[\w.@~*-]*/)*[\w.@*-]*\.{_ENDING}|\.{{0,2}}/?(?:[\w.@~*-]+/)+|\.{{0,2}}/[\w.@*/-]+")
"""A line that is the name of a file or of a folder, “src/main.py”, “docs/”, “./tools”."""
_VALUE = r"[\w.\[\]\"']+"
_SYNTAX = re.compile(
    r"[├└│]\s?[─│├└ ]|\[\d{1,2}m|[{;]\s*$|^>>>|^\s*[\w.]+\((?:[\w., =]|\"[^\"]*\"|'[^']*')*\)\s*$"
    rf"|^\s*[\w.\[\]]+\s*[-+*/]?=\s*{_VALUE}(?:\s*[-+*/%]+\s*{_VALUE})*\s*$"
)
"""Branches of a tree of folders, colours of a terminal, assignments and calls: “a = a - b”, “run()”."""
_FEWEST_OF_KIND = 2
_LEAST_TOLD, _MUCH_TOLD = 0.15, 0.4
_LONGEST_LINE, _LONGEST_TITLE = 400, 60
_MANY_TITLES = 6
_TITLE = re.compile(
    r"\b(?:tech(?:nical|nology)? stack|technologies|technologien|tecnologías|tecnologie|architectur[ae]s?|arquitec?tura"
    r"|architettura|architektur|front-?end|back-?end|apis?|endpoints?|database|base de (?:données|datos)|datenbank"
    r"|banco de dados|data (?:model|schema|flow)|schema|deployment|déploiement|despliegue|implantação|installation"
    r"|instalaci[óo]n|instalação|installazione|usage|licen[cs]e|licencia|licença|licenza|contributing|changelog|features"
    r"|fonctionnalités|funcionalidades|funktionen|implementation|implémentation|implementación|user stor(?:y|ies)"
    r"|acceptance criteria|mvp|milestones?|out of scope|success (?:metrics|criteria)|refactor\w*|dependencies"
    r"|repositor\w+|configuration|configuración|file structure|project structure|estructura del proyecto|monitoring"
    r"|security|sécurité|seguridad|sicherheit|routes|components?|composants|componentes|testing"
    r"|user (?:flow|interface))\b",
    re.IGNORECASE,
)


def is_of_program(text: str, *, is_timed: bool = False) -> bool:
    """Whether a line is a program's and nobody's words: code, a file or a folder, or what is typed in a shell.

    A part of a lesson, which tells its time, may be called by a command or begin with the name of a file.
    """
    line = text[:_LONGEST_LINE].strip()
    if _SYNTAX.search(line) or _PATH.fullmatch(line):
        return True
    return not is_timed and (_is_command(line) or _PATH.fullmatch(line.split(" ")[0]) is not None)


def is_page_of_program(document: Document) -> bool:
    """Whether a document is about a program: many of its lines are commands, trees of folders or names of files.

    Code alone is that of a lesson as well. More lines than those tell what people in a room do where it is a workshop.
    """
    if _are_titles_of_program(document):
        return True
    lines = [line[:_LONGEST_LINE] for text in written_texts(document) for line in text.split("\n") if line.strip()]
    kinds = [0, 0, 0]
    told = 0
    for line in lines:
        signs = (_is_command(line), _TREE.search(line) is not None, _FILE.search(line) is not None)
        kinds = [count + sign for count, sign in zip(kinds, signs, strict=True)]
        told += any(signs)
    are_several = sum(count >= _FEWEST_OF_KIND for count in kinds) >= _FEWEST_OF_KIND
    is_much = told >= (_LEAST_TOLD if are_several else _MUCH_TOLD) * len(lines)
    return told > _FEWEST_OF_KIND and is_much and told > sum(map(speaks_of_room, lines))


def _are_titles_of_program(document: Document) -> bool:
    """Whether headings name so many things of a program that it is what they are about: “Database”, “Deployment”."""
    titles = (block.text for block in document.paragraphs if block.level and len(block.text) <= _LONGEST_TITLE)
    return len({found[0].casefold() for title in titles if (found := _TITLE.search(title))}) >= _MANY_TITLES


def _is_command(line: str) -> bool:
    return _COMMAND.fullmatch(line) is not None and _SAID.match(line) is None
