"""One field of an account, edited where it stands."""

from functools import partial

from cxdesk.domain.account import AccountId
from cxdesk.domain.errors import DeskError
from cxdesk.features.accounts import service
from cxdesk.qt import fonts
from cxdesk.qt.inline_edit import InlineEdit
from cxdesk.qt.runner import Runner


class FieldEdit(InlineEdit):
    """What is typed belongs to the account that was shown when typing began."""

    def __init__(self, runner: Runner, field: str, name: str, placeholder: str = "") -> None:
        super().__init__(name, "small", "text2", placeholder)
        self._runner = runner
        self._field = field
        self._account: AccountId | None = None
        self._asked: tuple[AccountId, str] | None = None
        self.kept.connect(self._keep)

    def set_look(self, role: fonts.Role, colour: str) -> None:
        self._role, self._colour = role, colour
        self._dress()

    def show_field(self, account: AccountId, text: str, shown: str | None = None) -> None:
        if account != self._account:
            self.settle()
        self._account = account
        self.show_text(text, shown)

    def _keep(self, typed: str) -> None:
        if self._account is None:
            return
        self._asked = (self._account, typed)
        deed = partial(service.edit, account_id=self._account, field=self._field, text=typed)
        self._runner.write(deed, failed=self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, DeskError) or self._asked is None:
            self._runner.failed.emit(error)
        elif self._asked[0] == self._account:
            self.refuse(self._asked[1], str(error))
        else:
            self._runner.failed.emit(error)
