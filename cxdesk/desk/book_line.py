"""What the navigation says of the book: whose it is, that it is a sample, when it was saved."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from cxdesk.app import App
from cxdesk.desk.nav import Nav
from cxdesk.domain.changes import Changed, Kind
from cxdesk.features.backup import service as backup
from cxdesk.features.backup.service import Copy
from cxdesk.features.backup.ui.backup_words import status_text
from cxdesk.features.preferences.about import About, about
from cxdesk.i18n import _
from cxdesk.qt.runner import Runner


class BookLine(QObject):
    """Keeps the navigation's words true; `other_wanted` brings the file of another book."""

    learned = Signal(object)
    other_wanted = Signal(object)

    def __init__(self, app: App, runner: Runner, nav: Nav) -> None:
        super().__init__(nav)
        self._app = app
        self._runner = runner
        self._nav = nav
        self._show_about(About(None, "EUR", False))
        nav.foot.show_backup("")
        nav.book.clicked.connect(self.open_menu)
        runner.changed.connect(self._on_changed)

    @Slot()
    def refresh(self) -> None:
        self._runner.read(about, self._show_about)
        self._runner.aside(partial(backup.backups, self._app), self._show_backups)

    @Slot()
    def open_menu(self) -> None:
        menu = QMenu(self._nav)
        menu.addAction(_("Open another book…")).triggered.connect(self.ask_for_other)
        menu.addAction(_("Show in its folder")).triggered.connect(self._show_folder)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._nav.book.mapToGlobal(QPoint(0, self._nav.book.height())))

    @Slot()
    def ask_for_other(self) -> None:
        folder = str(self._app.book.path.parent)
        dialog = QFileDialog(self._nav, _("Open another book"), folder, _("Books (*.cxdesk)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_file(self, file: str) -> None:
        self.other_wanted.emit(Path(file))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._app.book.path.parent)))

    @Slot(object)
    def _on_changed(self, news: Changed) -> None:
        if news.touches(Kind.SETTING):
            self._runner.read(about, self._show_about)

    def _show_about(self, known: About) -> None:
        name = _("{name}’s book").format(name=known.owner.split()[0]) if known.owner else ""
        self._nav.book.show_name(name or _("My book"), str(self._app.book.path))
        self._nav.sample.setVisible(known.is_sample)
        self.learned.emit(known)

    def _show_backups(self, copies: list[Copy]) -> None:
        newest = copies[0] if copies else None
        self._nav.foot.show_backup(status_text(newest, self._runner.today()))
