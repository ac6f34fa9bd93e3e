"""One field of an account, edited where it stands."""

from cxdesk.domain.account import AccountId
from cxdesk.features.accounts.ui.field_writer import FieldWriter
from cxdesk.features.accounts.ui.note_drafts import NoteDrafts
from cxdesk.qt import fonts
from cxdesk.qt.inline_edit import InlineEdit
from cxdesk.qt.inline_note import InlineNote
from cxdesk.qt.runner import Runner


class FieldEdit(InlineEdit):
    """A field of one line."""

    def __init__(
        self,
        runner: Runner,
        field: str,
        name: str,
        placeholder: str = "",
        role: fonts.Role = "small",
    ) -> None:
        super().__init__(name, role, "text" if role == "h1" else "text2", placeholder)
        self._writer = FieldWriter(runner, self, field)

    def show_field(self, account: AccountId, text: str, shown: str | None = None) -> None:
        """`shown` is how the field reads at rest, where that differs from what is typed."""
        self._writer.belongs_to(account)
        self.show_text(text, shown)


class NoteEdit(InlineNote):
    """The note of an account; what is half typed outlives even a crash."""

    def __init__(self, runner: Runner, name: str, placeholder: str = "") -> None:
        super().__init__(name, placeholder)
        self._writer = FieldWriter(runner, self, "note")
        self._drafts = NoteDrafts(runner, self)

    def show_field(self, account: AccountId, text: str) -> None:
        self._writer.belongs_to(account)
        self.show_text(text)
        self._drafts.belongs_to(account)
