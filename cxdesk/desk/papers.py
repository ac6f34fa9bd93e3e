"""From the page of an account to a PDF in a place of the user's choice."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cxdesk.desk.account_page import AccountPage
from cxdesk.features.summary.ui.pdf_chooser import PdfChooser
from cxdesk.features.summary.ui.summary_export import SummaryExport
from cxdesk.qt.runner import Runner
from cxdesk.qt.toast import Toast


class Papers(QObject):
    """Answers the page when it wants a summary."""

    def __init__(self, runner: Runner, window: QWidget, page: AccountPage, toast: Toast) -> None:
        super().__init__(window)
        self._toast = toast
        self.chooser = PdfChooser(window)
        self.export = SummaryExport(runner, toast, self.chooser.ask, open_file)
        self.export.working.connect(self._on_working)
        page.summary_wanted.connect(self._on_wanted)

    def _on_wanted(self, account: str, for_customer: bool) -> None:
        self.export.show_account(account)
        action = self.export.customer if for_customer else self.export.internal
        action.trigger()

    def _on_working(self, sentence: str) -> None:
        if sentence:
            self._toast.say(sentence, can_undo=False)


def open_file(path: Path) -> None:
    """With the program that this computer uses for such files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
