"""Post-its of the room: the panel they are typed and sorted in, and the clouds on the wall."""

from functools import partial

from PySide6.QtCore import QObject

from cafe_presenter.core.evening import room_decisions
from cafe_presenter.core.evening.decisions import Decision
from cafe_presenter.core.evening.drafts import Draft, Line, draft_of
from cafe_presenter.core.evening.events import QuestionShown
from cafe_presenter.core.evening.room_events import CloudsShown
from cafe_presenter.core.evening.room_views import clouds_view
from cafe_presenter.core.evening.session import CloudsCard, Session, dressed_deck
from cafe_presenter.ui.show.drafting import Drafting
from cafe_presenter.ui.show.entry import tell_what_is_cut
from cafe_presenter.ui.show.post_it_panel import PostItPanel
from cafe_presenter.ui.show.presenter import PresenterWindow
from cafe_presenter.ui.show.undoing import Undoing
from cafe_presenter.ui.store import SessionStore
from cafe_presenter.ui.wall.cloud_layout import page_count
from cafe_presenter.ui.wall.projector import ProjectorWindow
from cafe_presenter.wording import Wording


class PostItKeeping(QObject):
    """Opens the panel, makes of what it tells the events of the evening, and turns the clouds on the wall."""

    def __init__(self, store: SessionStore, presenter: PresenterWindow, wording: Wording) -> None:
        super().__init__(presenter)
        self._store = store
        self._presenter = presenter
        self._wording = wording
        self.wall: ProjectorWindow | None = None
        self.panel = panel = PostItPanel(wording, presenter)
        most = panel.field.maxLength()
        tell_what_is_cut(panel.field.inputRejected, presenter.say_briefly, most=most, wording=wording)
        panel.written.connect(self._on_written)
        panel.mended.connect(self._on_mended)
        panel.moved.connect(self._on_moved)
        panel.taken_out.connect(self._on_taken_out)
        panel.named.connect(self._on_named)
        panel.merged.connect(self._on_merged)
        panel.alone.connect(self._on_alone)
        panel.made_theme.connect(self._on_made_theme)
        self._undoing = Undoing(store, presenter, wording)
        panel.undone.connect(self._undoing.undo)
        panel.redone.connect(self._undoing.redo)
        panel.turned.connect(self.turn)
        self._take_up(store.session)
        store.taken_over.connect(self._take_up)
        self._drafting = Drafting(store, self, begun=self._begun)
        panel.field.textChanged.connect(self._drafting.keep_soon)
        panel.closed.connect(self._drafting.keep)
        presenter.parting.connect(panel.keep_begun)
        presenter.add_panel(panel)
        store.changed.connect(self._on_changed)

    def _take_up(self, session: Session) -> None:
        self.panel.take_up(draft_of(session.drafts, Line.POST_IT).text)
        mended = draft_of(session.drafts, Line.MENDED_POST_IT)
        if mended.text and mended.item < len(session.gathered.post_its):
            self._show()
            self.panel.begin_mending(mended.text, mended.item)

    def toggle(self) -> None:
        """Open the panel with its line to type in, or close it."""
        self._show()
        self._presenter.toggle_panel(self.panel)

    def _show(self) -> None:
        session = self._store.session
        is_up = isinstance(session.aside, CloudsCard)  # laying out all pages to count them takes its time
        has_next = is_up and isinstance(self._following(session, self._store.now()), CloudsShown)
        self.panel.show_gathered(session.gathered, aside=session.aside, has_next=has_next)

    def _following(self, session: Session, now: float) -> CloudsShown | QuestionShown | None:
        return room_decisions.turn_clouds(session, now, pages=self._pages(session))

    def turn(self) -> None:
        """Put the clouds on the wall, then their next page, then the question again."""
        session = self._store.session
        if not session.gathered.post_its:
            text = self._wording.text
            type_them = self._presenter.way_on("post_its", text("Type post-its"))
            self._presenter.say_briefly(text("No post-it was typed yet."), type_them)
            return
        self._decide(self._following)

    def _pages(self, session: Session) -> int:
        if self.wall is None:
            return 1
        view = clouds_view(dressed_deck(session), session.item.theme, session.gathered)
        return page_count(view, self.wall.width() / max(1, self.wall.height()), look=self.wall.look)

    def _decide(self, decision: Decision) -> None:
        self._store.decide(decision)

    def _begun(self) -> tuple[Draft, ...]:
        return Draft(Line.POST_IT, self.panel.begun), Draft(Line.MENDED_POST_IT, *self.panel.mending)

    def _on_written(self, text: str, digit: int) -> None:
        self._decide(partial(room_decisions.write_post_it, text=text, digit=digit))
        self._drafting.keep()

    def _on_mended(self, number: int, text: str) -> None:
        self._decide(partial(room_decisions.mend_post_it, number=number, text=text))
        self._drafting.keep()

    def _on_moved(self, number: int, digit: int) -> None:
        self._decide(partial(room_decisions.sort_post_it, number=number, digit=digit))

    def _on_taken_out(self, number: int) -> None:
        self._decide(partial(room_decisions.mend_post_it, number=number, text=""))

    def _on_named(self, name: str, cloud: int, post_it: int) -> None:
        self._decide(partial(room_decisions.name_cloud, name=name, cloud=cloud, post_it=post_it))

    def _on_merged(self, cloud: int, digit: int) -> None:
        self._decide(partial(room_decisions.merge_cloud, cloud=cloud, digit=digit))

    def _on_alone(self, digit: int) -> None:
        self._decide(partial(room_decisions.show_cloud, digit=digit))

    def _on_made_theme(self, cloud: int) -> None:
        name = self._store.session.gathered.clouds[cloud]
        self._decide(partial(room_decisions.theme_of_cloud, cloud=cloud))
        self._presenter.say_briefly(self._wording.text("“{theme}” is the next theme.", theme=name))

    def _on_changed(self, before: Session, after: Session) -> None:
        if self.panel.isVisible() and (before.gathered, before.aside) != (after.gathered, after.aside):
            self._show()
