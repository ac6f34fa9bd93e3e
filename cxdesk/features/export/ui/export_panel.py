"""Everything as files: where to, in which format, how far it is, and the way to it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cxdesk.domain.errors import DeskError
from cxdesk.domain.exporting import Format
from cxdesk.features.export import service
from cxdesk.i18n import _, number
from cxdesk.qt.buttons import OutlineButton, PrimaryButton, QuietButton
from cxdesk.qt.errand import Errand
from cxdesk.qt.label import ElidedLabel, Label
from cxdesk.qt.runner import Runner


class ExportPanel(QWidget):
    """Writes on a thread of its own; what is called off leaves nothing behind."""

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self._runner = runner
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self._within = Path(QStandardPaths.writableLocation(documents))
        self._errand: Errand | None = None
        self._done: Path | None = None
        self.formats = self._format_buttons()
        self.choose_button = OutlineButton(_("Choose…"))
        self.place = ElidedLabel("", "body")
        self.line = Label("", "body", "text2")
        self.line.setWordWrap(True)
        self.export_button = PrimaryButton(_("Export"), "folder-output")
        self.cancel_button = OutlineButton(_("Cancel"), "", "Esc")
        self.open_button = OutlineButton(_("Open the folder"), "external-link")
        self._arrange()
        self._connect()
        self._show_place()
        self._show_state("")

    @property
    def folder(self) -> Path:
        """A folder of its own for each day, in the one that was chosen."""
        return self._within / service.folder_name(self._runner.today())

    @property
    def format(self) -> Format:
        return tuple(Format)[self.formats.checkedId()]

    def choose(self, within: Path) -> None:
        """Where the folder of the export will be."""
        self._within = within
        self._show_place()

    def export(self) -> None:
        """Begins, unless one is under way."""
        if self._errand is None:
            self._done = None
            self._show_state(_("Writing…"), is_busy=True)
            self._errand = Errand(self)
            self._errand.answered.connect(self._on_done)
            self._errand.failed.connect(self._on_failed)
            self._errand.told.connect(self._on_progress)
            work = partial(service.export, folder=self.folder, kind=self.format)
            self._errand.start(self._runner, work)

    def cancel(self) -> None:
        """Calls it off, until the last row is written."""
        if self._errand is not None and self.cancel_button.isEnabled():
            self._errand.drop()
            self._errand = None
            self._show_state(_("Called off. Nothing was written."))

    def open_folder(self) -> None:
        """With the program that this computer uses for folders."""
        if self._done is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._done)))

    def _format_buttons(self) -> QButtonGroup:
        group = QButtonGroup(self)
        names = {Format.CSV: _("CSV files"), Format.XLSX: _("One workbook (XLSX)")}
        for place, kind in enumerate(Format):
            button = QuietButton(names[kind])
            button.setCheckable(True)
            group.addButton(button, place)
        group.button(0).setChecked(True)
        return group

    def _arrange(self) -> None:
        about = Label(
            _(
                "Accounts, people, interactions, answers, promises, plans and all else in the"
                " book, as tables that any spreadsheet opens and CxDesk can bring in again."
                " Files are not encrypted: keep them where only you can read them."
            ),
            "body",
            "text2",
        )
        about.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, Sequence[QWidget], QWidget | None], ...] = (
            (_("Format"), self.formats.buttons(), None),
            (_("Folder"), [self.choose_button], self.place),
        )
        for row, (name, buttons, rest) in enumerate(rows):
            grid.addWidget(Label(name, "body", "text2"), row, 0)
            grid.addLayout(_line(buttons, rest), row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(about)
        column.addLayout(grid)
        column.addLayout(_line([self.export_button, self.cancel_button, self.open_button], None))
        column.addWidget(self.line)

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self._ask)
        self.export_button.clicked.connect(self.export)
        self.cancel_button.clicked.connect(self.cancel)
        self.open_button.clicked.connect(self.open_folder)

    def _ask(self) -> None:
        dialog = QFileDialog(self, _("Choose where the export goes"), str(self._within))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    def _on_selected(self, folder: str) -> None:
        self.choose(Path(folder))

    def _show_place(self) -> None:
        self.place.setText(str(self.folder))

    def _on_progress(self, done: int, total: int) -> None:
        """Behind the last row there is no way back, and next to nothing left to do."""
        self.cancel_button.setEnabled(done < total)
        self.line.setText(
            _("Writing, {done} of {total} rows. Nothing is kept before the end.").format(
                done=number(done), total=number(total)
            )
        )

    def _on_done(self, done: service.Exported) -> None:
        self._errand = None
        self._done = done.folder
        self._show_state(done.sentence)
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: BaseException) -> None:
        self._errand = None
        if isinstance(error, DeskError):
            self._show_state(str(error))
        else:
            self._show_state("")
            self._runner.failed.emit(error)

    def _show_state(self, sentence: str, is_busy: bool = False) -> None:
        self.line.setText(sentence)
        self.export_button.setEnabled(not is_busy)
        self.cancel_button.setEnabled(True)
        self.cancel_button.setVisible(is_busy)
        self.open_button.setVisible(self._done is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._errand is not None:
            self.cancel()
        else:
            super().keyPressEvent(event)


def _line(buttons: Sequence[QWidget], rest: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    if rest is not None:
        row.addWidget(rest, 1)
    else:
        row.addStretch(1)
    return row
