"""A document that becomes a deck: its window, the deck's file, and meanwhile what was changed, kept until then."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from cafe_presenter.core.base.problem import CafeError
from cafe_presenter.core.deck.deck import Deck
from cafe_presenter.core.importing.draft.import_changes import changes_of, is_changed, with_changes
from cafe_presenter.core.importing.draft.import_draft import begin_draft
from cafe_presenter.files.deck.deck_edit import save_new
from cafe_presenter.files.disk.background_writer import LatestWriter
from cafe_presenter.files.documents.kept_import import KeptImport, base_of, document_of, keep_import
from cafe_presenter.sentences import refusal
from cafe_presenter.ui.desk.desk_window import AfterSave
from cafe_presenter.ui.desk.file_names import file_name
from cafe_presenter.ui.desk.import_commands import IMPORT_COMMANDS
from cafe_presenter.ui.desk.import_window import ImportWindow
from cafe_presenter.wording import N_, Wording

IMPORT_KEPT_AFTER_MS = 1000
"""How much of what is typed may be lost when the program is killed."""


class ImportDesk(QObject):
    """``saved`` gives the deck, the path of its file and an ``AfterSave``; ``left`` tells that the host is done.

    Raises CafeError when the document cannot be read.
    """

    saved = Signal(object, str, object)
    left = Signal()

    def __init__(self, source: KeptImport, wording: Wording, *, folder: Path) -> None:
        """Read the document; what was changed of it before is put back."""
        super().__init__()
        self._fresh = draft = begin_draft(replace(document_of(source, folder), language=wording.language))
        self._wording = wording
        now = base_of(source.file)
        self._source = source if source.base else replace(source, base=now)
        self.window = ImportWindow(draft, wording, commands=IMPORT_COMMANDS)
        self.window.left.update({each.number: with_changes(draft, each) for each in source.beside})
        if source.changes is not None:
            self.window.take_up(with_changes(draft, source.changes))
            self._tell_changed(now)
        elif source.file:
            self._tell_saved(Path(source.file).with_name(f"{file_name(self.window.title.text())}.yaml"))
        write = partial(keep_import, folder)
        self._writer: LatestWriter[KeptImport | None] = LatestWriter(write, "import")
        self._waits = QTimer(self, singleShot=True, interval=IMPORT_KEPT_AFTER_MS)
        self._waits.timeout.connect(self._keep)
        self.window.changed.connect(self._keep_soon)
        self.window.save_requested.connect(self._on_save_requested)
        self.window.back_requested.connect(self._on_back_requested)

    def _tell_saved(self, deck: Path) -> None:
        """Tell of a deck that is called as this one will be, most likely saved from the same document before."""
        if deck.is_file():
            said = N_(
                "“{file}” stands beside this document already. Open that file to go on with it: here all begins anew, "
                "from the document."
            )
            self.window.notice.say("draft", self._wording.text(said, file=deck.name))

    def _tell_changed(self, base: str) -> None:
        """Tell of a document that is there and another by now."""
        if base and base != self._source.base:
            said = N_("“{file}” was changed since. Here it is as it was when you looked it over.")
            name = Path(self._source.file).name
            self.window.notice.say("draft", self._wording.text(said, file=name))

    def close(self) -> None:
        """Keep what was not saved: the program is told to end."""
        if self.window.has_unsaved:
            self._keep()
        self._writer.close()

    def drop(self) -> None:
        """Keep nothing any more: it is saved, or given up."""
        self._waits.stop()
        self._writer.save(None)
        self._writer.close()

    def _keep_soon(self) -> None:
        if not self._waits.isActive():
            self._waits.start()

    def _keep(self) -> None:
        self._waits.stop()
        typed = self.window.draft_as_typed
        others = (each for each in self.window.left.values() if each.number != typed.number)
        beside = tuple(changes_of(each) for each in others if is_changed(each, self._fresh))
        if beside or typed != self._fresh:
            kept = replace(self._source, at=datetime.now(UTC), changes=changes_of(typed), beside=beside)
            self._writer.save(kept)
        else:
            self._writer.save(None)

    def _on_back_requested(self) -> None:
        self.drop()
        self.left.emit()

    def _on_save_requested(self, deck: Deck, path: str, following: AfterSave) -> None:
        try:
            target = str(save_new(path, deck, None).path)
        except CafeError as error:
            self.window.refuse(refusal(error.problems, self._wording))
            return
        self.drop()
        self.saved.emit(deck, target, following)
