"""The capture box: type what happened, see what would be kept, save with Ctrl+Enter."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from cxdesk.domain.capture import Known
from cxdesk.domain.changes import Kind
from cxdesk.domain.errors import DeskError
from cxdesk.domain.interaction import Interaction
from cxdesk.features.timeline import service
from cxdesk.features.timeline.ui.asked import about
from cxdesk.features.timeline.ui.capture_form import OUTSET, CaptureForm, Typed
from cxdesk.features.timeline.ui.draft_keeper import DraftKeeper
from cxdesk.qt.live_page import LivePage
from cxdesk.qt.runner import Runner

__all__ = ["OUTSET", "CaptureBox"]


class CaptureBox(LivePage):
    """Every account has its own half-typed text; nothing but saving takes one away.

    `saved` brings the interaction; `left` says that Esc was pressed.
    """

    kinds = (Kind.PERSON, Kind.ANSWER, Kind.INTERACTION)
    saved = Signal(object)
    left = Signal()

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self._account = ""
        self._typed: dict[str, Typed] = {}
        self._saving: tuple[str, str] | None = None
        self.form = CaptureForm(runner.today())
        self._keeper = DraftKeeper(runner, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.form)
        self.form.changed.connect(self._on_changed_text)
        self.form.submitted.connect(self.save)
        self.form.left.connect(self.left)
        self._keeper.loaded.connect(self._on_draft)

    def show_account(self, account_id: str) -> None:
        if account_id == self._account:
            return
        if self._account:
            self._typed[self._account] = self.form.typed
        self._keeper.flush()
        self._account = account_id
        self.form.set_known(Known(self.runner.today()))
        self.form.say("")
        self.form.show_typed(self._typed.get(account_id, Typed()))
        if account_id not in self._typed:
            self._keeper.load(account_id)
        self.refresh_when_seen()

    def begin(self, words: str = "") -> None:
        """Puts the cursor here, behind `words` where some are given."""
        self.form.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if words:
            self.form.put_in(words)

    def refresh(self) -> None:
        if self._account:
            known = partial(service.known, account_id=self._account, today=self.runner.today())
            self.runner.read(about(self._account, known), self._on_known)

    @Slot()
    def save(self) -> None:
        """Keeps what the chips show, or says in one sentence why not; the text stays till then."""
        if self._saving is not None or not self._account:
            return
        today = self.runner.today()
        self.form.set_today(today)
        try:
            draft = self.form.capture.settled()
            draft.check(today)
        except DeskError as refused:
            self.form.say(str(refused))
            return
        self._saving = (self._account, self.form.capture.text)
        self._keeper.forget()
        deed = partial(service.record_captured, account_id=self._account, draft=draft, today=today)
        self.runner.write(deed, self._on_saved, failed=self._on_refused)

    def _on_saved(self, kept: Interaction) -> None:
        """What was typed while it was being saved stays."""
        account, text = self._saving or ("", "")
        self._saving = None
        self._typed.pop(account, None)
        if account == self._account:
            now = self.form.typed.text
            rest = now.removeprefix(text).lstrip() if now.startswith(text) else now
            self.form.show_typed(Typed(rest))
            if rest:
                self._keeper.note(account, rest)
        self.saved.emit(kept)

    def _on_refused(self, error: BaseException) -> None:
        account, text = self._saving or ("", "")
        self._saving = None
        self._keeper.note(account, self.form.typed.text if account == self._account else text)
        if isinstance(error, DeskError) and account == self._account:
            self.form.say(str(error))
        else:
            self.runner.failed.emit(error)

    def _on_known(self, answer: tuple[str, Known]) -> None:
        account, known = answer
        if account == self._account:
            self.form.set_known(known)

    @Slot()
    def _on_changed_text(self) -> None:
        if self._account:
            self._keeper.note(self._account, self.form.typed.text)

    @Slot(str, str)
    def _on_draft(self, account: str, text: str) -> None:
        if account == self._account and text and not self.form.typed.text:
            self.form.show_typed(Typed(text))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keeper.flush()
