"""Keeps a half-typed note every two seconds, and brings it back."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from cxdesk.domain.account import AccountId
from cxdesk.features.accounts import note_draft
from cxdesk.qt.inline_note import InlineNote
from cxdesk.qt.runner import Runner

EVERY_MS = 2000


class NoteDrafts(QObject):
    """Writes behind the typing; a note that was kept or given up is no draft any more."""

    def __init__(self, runner: Runner, note: InlineNote) -> None:
        super().__init__(note)
        self._runner = runner
        self._note = note
        self._account: AccountId | None = None
        self._text: str | None = None
        self._timer = QTimer(self, singleShot=True, interval=EVERY_MS)
        self._timer.timeout.connect(self._flush)
        note.typed.connect(self._on_typed)
        note.kept.connect(self._drop)
        note.restored.connect(self._drop)

    def belongs_to(self, account: AccountId) -> None:
        """Call it after the note itself was shown."""
        if account != self._account:
            self._account = account
            self._runner.read(partial(note_draft.find, account_id=account), self._on_found)

    def _on_typed(self, text: str) -> None:
        self._text = text
        if not self._timer.isActive():
            self._timer.start()

    def _flush(self) -> None:
        if self._account is not None and self._text is not None:
            self._runner.write(partial(note_draft.keep, account_id=self._account, text=self._text))

    def _drop(self) -> None:
        self._timer.stop()
        self._text = None
        if self._account is not None:
            self._runner.write(partial(note_draft.drop, account_id=self._account))

    def _on_found(self, found: tuple[str, str]) -> None:
        account, text = found
        if account == self._account and text:
            self._note.take_up(text)
