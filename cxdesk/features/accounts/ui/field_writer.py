"""Keeps one field of an account, and gives the text back when it cannot be kept."""

from functools import partial

from PySide6.QtCore import QObject

from cxdesk.domain.account import AccountId
from cxdesk.domain.errors import DeskError
from cxdesk.features.accounts import service
from cxdesk.qt.inline_edit import InlineEdit
from cxdesk.qt.inline_note import InlineNote
from cxdesk.qt.runner import Runner


class FieldWriter(QObject):
    """What is typed belongs to the account that was shown when typing began."""

    def __init__(self, runner: Runner, edit: InlineEdit | InlineNote, field: str) -> None:
        super().__init__(edit)
        self._runner = runner
        self._edit = edit
        self._field = field
        self._account: AccountId | None = None
        self._asked: tuple[AccountId, str] | None = None
        edit.kept.connect(self._keep)

    def belongs_to(self, account: AccountId) -> None:
        """Another account is shown from now on; what is half typed is kept for the old one."""
        if account != self._account:
            self._edit.settle()
        self._account = account

    def _keep(self, typed: str) -> None:
        if self._account is None:
            return
        self._asked = (self._account, typed)
        deed = partial(
            service.edit,
            account_id=self._account,
            field=self._field,
            text=typed,
            today=self._runner.today(),
        )
        self._runner.write(deed, failed=self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        asked = self._asked
        if isinstance(error, DeskError) and asked is not None and asked[0] == self._account:
            self._edit.refuse(asked[1], str(error))
        else:
            self._runner.failed.emit(error)
