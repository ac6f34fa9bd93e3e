"""Takes accounts of the list along as a table: those chosen, or all that the list shows."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from cxdesk.domain.account import AccountLine
from cxdesk.features.accounts.ui.accounts_page import AccountsPage
from cxdesk.features.accounts.ui.copied_list import copied
from cxdesk.i18n import _, _n, number


class Copying(QObject):
    """Two actions for the menu; `said` says what was copied.

    The first acts while the list has the focus: elsewhere its key copies the text one has chosen.
    """

    said = Signal(str)

    def __init__(self, window: QObject, page: AccountsPage) -> None:
        super().__init__(window)
        self._page = page
        self.rows = QAction(_("Copy as a table"), self)
        self.all = QAction(_("Copy the whole list as a table"), self)
        self.rows.setShortcut(QKeySequence.StandardKey.Copy)
        self.rows.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.all.setShortcut(QKeySequence("Ctrl+Shift+C"))
        page.list.addAction(self.rows)
        self.rows.triggered.connect(self._copy_rows)
        self.all.triggered.connect(self._copy_all)

    @property
    def actions(self) -> list[QAction]:
        return [self.rows, self.all]

    @Slot()
    def _copy_rows(self) -> None:
        self._copy(sorted(index.row() for index in self._page.list.selectedIndexes()))

    @Slot()
    def _copy_all(self) -> None:
        self._copy(list(range(self._page.model.rowCount())))

    def _copy(self, rows: list[int]) -> None:
        """Heads of sections are no accounts."""
        shown = (self._page.model.row_at(row) for row in rows)
        lines = [line for line in shown if isinstance(line, AccountLine)]
        if not lines:
            self.said.emit(_("There is no account to copy."))
            return
        QGuiApplication.clipboard().setMimeData(copied(lines))
        words = _n("Copied {n} account as a table.", "Copied {n} accounts as a table.", len(lines))
        self.said.emit(words.format(n=number(len(lines))))
